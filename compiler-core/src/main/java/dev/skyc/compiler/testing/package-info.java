/** Compiles small programs in tests, ours and those of extensions. May use {@code pipeline}. */
@NullMarked
package dev.skyc.compiler.testing;

import org.jspecify.annotations.NullMarked;
