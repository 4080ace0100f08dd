/** Buckets of object stores, made by operators or by others. May use the SPI and {@code common}. */
@NullMarked
package dev.skyc.backend.services.buckets;

import org.jspecify.annotations.NullMarked;
