/** Real servers, started on this machine for a run or a test. Depends on the JDK and on what each server comes with. */
@NullMarked
package dev.skyc.backend.local.engine;

import org.jspecify.annotations.NullMarked;
