package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.model.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code jakarta.validation} constraints. */
final class ConstraintReader {
    private static final String CONSTRAINTS = "jakarta.validation.constraints.";
    private static final String VALID = "jakarta.validation.Valid";

    private final AnnotationReader reader;

    ConstraintReader(AnnotationReader reader) {
        this.reader = reader;
    }

    /**
     * The constraints of a parameter or member.
     *
     * @param uses annotations of the declaration and its type
     * @param elements annotations of its type's arguments
     */
    List<Constraint> read(List<AnnotationUse> uses, List<ElementUse> elements) {
        List<Constraint> constraints = new ArrayList<>();
        uses.forEach(use -> add(use, List.of(), constraints));
        elements.forEach(element -> add(element.use(), element.within(), constraints));
        return constraints;
    }

    private void add(AnnotationUse use, List<Integer> within, List<Constraint> constraints) {
        if (use.type().startsWith(CONSTRAINTS) || use.is(VALID)) {
            SortedMap<String, String> attributes = new TreeMap<>();
            reader.read(use).given().forEach((name, value) -> attributes.put(name, value.text()));
            constraints.add(new Constraint(use.type(), attributes, within));
        }
    }
}
