/** Where things stand in source text. Depends on nothing. */
@NullMarked
package dev.skyc.compiler.source;

import org.jspecify.annotations.NullMarked;
