/** Rules about HTTP handlers: routes, parameters, results, who may call. May use {@code spi}, {@code model} and {@code diagnostic}. */
@NullMarked
package dev.skyc.compiler.check.http;

import org.jspecify.annotations.NullMarked;
