/**
 * The output tree: one folder of Kubernetes objects for each environment and an overlay that belongs to the user. May use
 * {@code plan}, {@code artifact} and {@code spi}.
 */
@NullMarked
package dev.skyc.compiler.gitops;

import org.jspecify.annotations.NullMarked;
