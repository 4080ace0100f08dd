/** Messages to the developer: codes, labels, suppression and rendering. May use {@code source}, and Jackson to print. */
@NullMarked
package dev.skyc.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
