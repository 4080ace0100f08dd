/** Databases by the CloudNativePG operator. May use the SPI and {@code services.common}. */
@NullMarked
package dev.skyc.backend.services.cnpg;

import org.jspecify.annotations.NullMarked;
