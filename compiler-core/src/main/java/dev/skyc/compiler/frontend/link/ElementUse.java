package dev.skyc.compiler.frontend.link;

import java.util.List;

/**
 * An annotation on a type argument, as in {@code List<@Valid OrderLine>}.
 *
 * @param within which argument, from the outside in
 */
record ElementUse(List<Integer> within, AnnotationUse use) {
    ElementUse {
        within = List.copyOf(within);
    }
}
