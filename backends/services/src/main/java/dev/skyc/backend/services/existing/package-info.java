/** Providers of what others made: it is bound, nothing is provisioned. May use the SPI and {@code services.common}. */
@NullMarked
package dev.skyc.backend.services.existing;

import org.jspecify.annotations.NullMarked;
