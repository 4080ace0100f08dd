/** Runs the phases in order. The only package that knows them all. */
@NullMarked
package dev.skyc.compiler.pipeline;

import org.jspecify.annotations.NullMarked;
