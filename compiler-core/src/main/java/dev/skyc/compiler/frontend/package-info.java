/** Reads Java: parses files into facts and links the facts into an application. The only home of JavaParser and ASM. */
@NullMarked
package dev.skyc.compiler.frontend;

import org.jspecify.annotations.NullMarked;
