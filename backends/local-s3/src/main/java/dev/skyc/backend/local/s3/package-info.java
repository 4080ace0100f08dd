/** An S3 server in its own JVM: the half inside. Depends on S3Proxy and on the other half's protocol only. */
@NullMarked
package dev.skyc.backend.local.s3;

import org.jspecify.annotations.NullMarked;
