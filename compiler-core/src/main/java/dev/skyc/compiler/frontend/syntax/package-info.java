/** Turns Java source text into facts, and finds the source files. May use {@code frontend.facts}, {@code diagnostic}, {@code source} and JavaParser. */
@NullMarked
package dev.skyc.compiler.frontend.syntax;

import org.jspecify.annotations.NullMarked;
