/** Tasks that a Job of the application's image runs once and ends. Depends on the JDK only. */
@NullMarked
package dev.skyc.runtime.tasks;

import org.jspecify.annotations.NullMarked;
