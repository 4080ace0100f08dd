/** The application's settings: {@code serverless.yaml}, with positions. May use {@code spi}. */
@NullMarked
package dev.skyc.compiler.config;

import org.jspecify.annotations.NullMarked;
