/** Files to be written, as values, and the one class that writes them. May use {@code source}. */
@NullMarked
package dev.skyc.compiler.artifact;

import org.jspecify.annotations.NullMarked;
