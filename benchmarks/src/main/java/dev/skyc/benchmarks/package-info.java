/** Whole-process measurements of the compiler beside javac. May use everything; nothing uses it. */
@NullMarked
package dev.skyc.benchmarks;

import org.jspecify.annotations.NullMarked;
