/**
 * Facts as JSON: kept between compilations, and shipped in the jars of libraries. May use {@code frontend.facts},
 * {@code frontend.syntax}, {@code source} and Jackson's streaming API, whose start-up cost alone is low enough here.
 */
@NullMarked
package dev.skyc.compiler.frontend.cache;

import org.jspecify.annotations.NullMarked;
