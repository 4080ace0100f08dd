/**
 * Knative Serving and Eventing objects, one class for each kind. Written in the forms that come back from a cluster as they
 * were sent: what is defaulted inside lists is written out, nothing else is. May use {@code spi}, {@code plan},
 * {@code artifact} and the fabric8 models.
 */
@NullMarked
package dev.skyc.backend.knative;

import org.jspecify.annotations.NullMarked;
