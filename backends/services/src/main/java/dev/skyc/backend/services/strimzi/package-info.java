/** Topics and users of a Kafka cluster that Strimzi runs. May use the SPI and {@code services.common}. */
@NullMarked
package dev.skyc.backend.services.strimzi;

import org.jspecify.annotations.NullMarked;
