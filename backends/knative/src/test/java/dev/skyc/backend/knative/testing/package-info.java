/** What a cluster would say to generated objects, without a cluster. For tests of this module and of others. */
@NullMarked
package dev.skyc.backend.knative.testing;

import org.jspecify.annotations.NullMarked;
