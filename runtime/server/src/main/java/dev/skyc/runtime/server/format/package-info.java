/** Text made without the JDK's formatters, whose first use costs more than the server's whole start. Depends on nothing. */
@NullMarked
package dev.skyc.runtime.server.format;

import org.jspecify.annotations.NullMarked;
