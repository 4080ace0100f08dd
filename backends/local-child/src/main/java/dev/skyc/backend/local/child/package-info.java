/**
 * Both halves of a server in a JVM of its own: what starts it, and what runs inside. Depends on the JDK only, because it
 * stands on the class path of each server.
 */
@NullMarked
package dev.skyc.backend.local.child;

import org.jspecify.annotations.NullMarked;
