package dev.skyc.runtime.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Environment variables as values; what is malformed is a {@link SettingProblem} that names the variable. */
record Environment(Map<String, String> variables) {
    /** A variable's text, if there is some. */
    Optional<String> text(String name) {
        String value = variables.get(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    String require(String name) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            throw new SettingProblem("the environment variable " + name + " is not set");
        }
        return value.get();
    }

    int number(String name, int otherwise, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // The same as one out of range.
        }
        throw new SettingProblem(name + " is `" + text.get() + "`, not a whole number from " + least + " to " + most);
    }

    boolean isTrue(String name) {
        String text = text(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new SettingProblem(name + " is `" + text + "`, neither `true` nor `false`");
        }
        return text.equals("true");
    }

    /** The members of a comma-separated list. */
    List<String> list(String name) {
        String text = text(name).orElse("");
        List<String> members = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            String member = text.substring(from, to).strip();
            if (!member.isEmpty()) {
                members.add(member);
            }
            from = to + 1;
        }
        return members;
    }
}
