/** {@code serverless.lock}: what must not change unnoticed between compilations. May use {@code config}, {@code model}. */
@NullMarked
package dev.skyc.compiler.lock;

import org.jspecify.annotations.NullMarked;
