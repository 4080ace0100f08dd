/** Links facts of many files into one application: names, constants, annotations, bindings. May use {@code frontend.facts}, {@code frontend.syntax}, {@code frontend.classfile}, {@code model}, {@code spi}. */
@NullMarked
package dev.skyc.compiler.frontend.link;

import org.jspecify.annotations.NullMarked;
