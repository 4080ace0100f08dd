/** YAML text as nodes with positions; the only home of SnakeYAML, whose events have exact ends where Jackson's tokens have none. */
@NullMarked
package dev.skyc.compiler.config.yaml;

import org.jspecify.annotations.NullMarked;
