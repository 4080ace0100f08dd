/** Knowledge derived from the application, computed on demand and never stored in it. May use {@code model}. */
@NullMarked
package dev.skyc.compiler.model.view;

import org.jspecify.annotations.NullMarked;
