/**
 * One engine for each kind of resource, as a StatefulSet of its stock image, so that a first cluster needs no operator. For
 * development. May use the SPI and {@code services.common}.
 */
@NullMarked
package dev.skyc.backend.services.plain;

import org.jspecify.annotations.NullMarked;
