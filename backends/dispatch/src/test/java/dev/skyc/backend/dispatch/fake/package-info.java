/** In-memory stand-ins for the run-time halves of capabilities, with the methods that generated code calls. */
@NullMarked
package dev.skyc.backend.dispatch.fake;

import org.jspecify.annotations.NullMarked;
