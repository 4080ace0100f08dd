/** {@code serverless.lock}: what must not change unnoticed between compilations. May use {@code config}, {@code model}, {@code plan} and {@code artifact}. */
@NullMarked
package dev.skyc.compiler.lock;

import org.jspecify.annotations.NullMarked;
