/** What extensions implement, ours and a stranger's alike. Mentions only model, plan, artifact, diagnostic, source and the JDK. */
@NullMarked
package dev.skyc.compiler.spi;

import org.jspecify.annotations.NullMarked;
