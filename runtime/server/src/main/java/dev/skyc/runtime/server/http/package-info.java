/**
 * A strict HTTP/1.1 server (RFC 9110, RFC 9112) with blocking I/O and one thread for each connection. Knows requests and
 * replies of the contract, and nothing of functions, logs or metrics.
 */
@NullMarked
package dev.skyc.runtime.server.http;

import org.jspecify.annotations.NullMarked;
