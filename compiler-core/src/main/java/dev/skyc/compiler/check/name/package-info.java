/** Rules about names that become part of paths and of Kubernetes objects. May use {@code spi} and {@code model}. */
@NullMarked
package dev.skyc.compiler.check.name;

import org.jspecify.annotations.NullMarked;
