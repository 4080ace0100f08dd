/** Secrets of stores outside the cluster, through the External Secrets operator. May use the SPI and {@code common}. */
@NullMarked
package dev.skyc.backend.services.secrets;

import org.jspecify.annotations.NullMarked;
