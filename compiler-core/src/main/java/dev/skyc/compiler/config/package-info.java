/** The application's settings: {@code serverless.yaml}, with positions. May use {@code spi}, {@code model.view} and {@code artifact}. */
@NullMarked
package dev.skyc.compiler.config;

import org.jspecify.annotations.NullMarked;
