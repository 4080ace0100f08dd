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

    List<Constraint> read(List<AnnotationUse> uses) {
        List<Constraint> constraints = new ArrayList<>();
        for (AnnotationUse use : uses) {
            if (use.type().startsWith(CONSTRAINTS) || use.is(VALID)) {
                SortedMap<String, String> attributes = new TreeMap<>();
                reader.read(use).given().forEach((name, value) -> attributes.put(name, value.text()));
                constraints.add(new Constraint(use.type(), attributes));
            }
        }
        return constraints;
    }
}
