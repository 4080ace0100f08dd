/**
 * Turns class files into the same facts that source files give, names fully qualified. May use {@code frontend.facts},
 * {@code source} and ASM.
 */
@NullMarked
package dev.skyc.compiler.frontend.classfile;

import org.jspecify.annotations.NullMarked;
