/** Key-value stores run by the Redis operator of OT-Container-Kit. May use the SPI and {@code common}. */
@NullMarked
package dev.skyc.backend.services.redis;

import org.jspecify.annotations.NullMarked;
