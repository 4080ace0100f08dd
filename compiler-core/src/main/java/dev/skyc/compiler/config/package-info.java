/** The application's settings: {@code serverless.yaml}, with positions. */
@NullMarked
package dev.skyc.compiler.config;

import org.jspecify.annotations.NullMarked;
