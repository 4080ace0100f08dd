package dev.skyc.backend.knative.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one object. */
final class Violations {
    private final List<String> found = new ArrayList<>();

    void add(Value where, String problem) {
        found.add((where.path().isEmpty() ? "" : where.path() + ": ") + problem);
    }

    void unless(boolean holds, Value where, String problem) {
        if (!holds) {
            add(where, problem);
        }
    }

    /** A map has no other fields. */
    void onlyFields(Value map, Set<String> allowed) {
        map.fields().forEach(field -> unless(allowed.contains(field.name()), field, "must not be set"));
    }

    /** A number, if it is given, lies between two others. */
    void range(Value number, int least, int most) {
        if (number.isPresent()) {
            int value = number.number(Integer.MIN_VALUE);
            unless(value >= least && value <= most, number, "not between " + least + " and " + most);
        }
    }

    /** A text is given and one of some. */
    void oneOf(Value text, Set<String> allowed) {
        unless(
                allowed.contains(text.text()),
                text,
                "not one of " + allowed.stream().sorted().toList());
    }

    List<String> found() {
        return List.copyOf(found);
    }
}
