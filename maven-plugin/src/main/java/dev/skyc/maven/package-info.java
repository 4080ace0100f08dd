/** Goals: Maven's parameters become one request, the compiler's result becomes a report and one success or failure. */
@NullMarked
package dev.skyc.maven;

import org.jspecify.annotations.NullMarked;
