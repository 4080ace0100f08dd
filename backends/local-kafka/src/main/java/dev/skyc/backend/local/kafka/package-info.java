/** A Kafka broker in its own JVM: the half inside. Depends on Kafka and on the other half's protocol only. */
@NullMarked
package dev.skyc.backend.local.kafka;

import org.jspecify.annotations.NullMarked;
