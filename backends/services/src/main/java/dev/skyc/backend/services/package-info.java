/** Providers of backing services. May use the compiler's {@code spi}, {@code plan}, {@code artifact} and {@code diagnostic}. */
@NullMarked
package dev.skyc.backend.services;

import org.jspecify.annotations.NullMarked;
