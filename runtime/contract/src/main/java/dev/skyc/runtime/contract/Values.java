package dev.skyc.runtime.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The texts that a request carries under one name: none, one, or several. Each method is one row of the binding table. */
public final class Values {
    private final String what;
    private final int malformedStatus;
    private final List<String> texts;

    Values(String what, int malformedStatus, List<String> texts) {
        this.what = what;
        this.malformedStatus = malformedStatus;
        this.texts = List.copyOf(texts);
    }

    /** The one value. */
    public <T> T one(Scalar<T> scalar) {
        Optional<T> value = optional(scalar);
        if (value.isEmpty()) {
            throw new BindingProblem(400, what + " is missing");
        }
        return value.get();
    }

    /** The one value, or what the text given here stands for. */
    public <T> T oneOr(String otherwise, Scalar<T> scalar) {
        Optional<T> value = optional(scalar);
        return value.isPresent() ? value.get() : parse(otherwise, scalar);
    }

    /** The one value, if there is one. */
    public <T> Optional<T> optional(Scalar<T> scalar) {
        if (texts.size() > 1) {
            throw new BindingProblem(400, what + " is given more than once");
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(parse(texts.get(0), scalar));
    }

    /** All values in order. */
    public <T> List<T> list(Scalar<T> scalar) {
        List<T> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            values.add(parse(text, scalar));
        }
        return Collections.unmodifiableList(values);
    }

    /** All values in order, or the one that the text given here stands for. */
    public <T> List<T> listOr(String otherwise, Scalar<T> scalar) {
        return texts.isEmpty() ? List.of(parse(otherwise, scalar)) : list(scalar);
    }

    private <T> T parse(String text, Scalar<T> scalar) {
        Optional<T> value = scalar.parse(text);
        if (value.isEmpty()) {
            throw new BindingProblem(malformedStatus, what + " is not " + scalar.expectation());
        }
        return value.get();
    }
}
