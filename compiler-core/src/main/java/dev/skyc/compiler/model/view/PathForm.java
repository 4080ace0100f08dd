package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.PathTemplate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a route's path may look like: {@code /}, or segments that are each either literal text of URL characters or one
 * variable in braces. One path, one spelling: nothing that a server would normalise or decode.
 */
public final class PathForm {
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~!$&'()+,;=:@-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z_$][A-Za-z0-9_$]*}");

    private PathForm() {}

    /**
     * What is wrong with a path.
     *
     * @param reason the end of a sentence that begins with the path
     * @param remedy what to write instead
     */
    public record Problem(String reason, String remedy) {}

    /** The first thing that is wrong with the path; empty if nothing is. */
    public static Optional<Problem> problem(PathTemplate path) {
        String text = path.text();
        if (text.isEmpty()) {
            return problem("is empty", "write `/` for the root");
        }
        if (text.equals("/")) {
            return Optional.empty();
        }
        if (!text.startsWith("/")) {
            return problem("does not start with `/`", "write `/" + text + "`");
        }
        if (text.contains("//")) {
            return problem("has an empty segment", "write single slashes");
        }
        if (text.endsWith("/")) {
            return problem("ends in `/`", "leave the last slash out: `" + text.replaceAll("/+$", "") + "`");
        }
        Set<String> variables = new HashSet<>();
        for (String segment : List.of(text.substring(1).split("/", -1))) {
            Optional<Problem> problem = problem(segment);
            if (problem.isPresent()) {
                return problem;
            }
            if (segment.startsWith("{") && !variables.add(segment)) {
                return problem("has the variable `" + segment + "` twice", "give one of them another name");
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(String segment) {
        if (segment.equals(".") || segment.equals("..")) {
            return problem(
                    "has the segment `" + segment + "`, which clients remove before they send it",
                    "leave the segment out");
        }
        if (VARIABLE.matcher(segment).matches() || LITERAL.matcher(segment).matches()) {
            return Optional.empty();
        }
        if (segment.startsWith("{") && segment.endsWith("}") && segment.contains(":")) {
            return problem(
                    "has a pattern in `" + segment + "`",
                    "write `" + segment.substring(0, segment.indexOf(':'))
                            + "}`: the parameter's type decides what is accepted");
        }
        if (segment.contains("{") || segment.contains("}")) {
            return problem(
                    "has braces in `" + segment + "` that do not make the whole segment one variable",
                    "make the segment either literal text or one `{variable}`, named like a Java parameter");
        }
        if (segment.contains("*")) {
            return problem("has a wildcard in `" + segment + "`", "write one `{variable}` for each segment");
        }
        if (segment.contains("?")) {
            return problem("has a query after `?`", "read it with a parameter that is `@Query`");
        }
        if (segment.contains("#")) {
            return problem("has a fragment after `#`", "leave it out: clients do not send it");
        }
        if (segment.contains("%")) {
            return problem(
                    "is percent-encoded in `" + segment + "`", "use letters, digits and `-`, `.`, `_`, `~` only");
        }
        return problem(
                "has a character in `" + segment + "` that URLs do not allow",
                "use letters, digits and `-`, `.`, `_`, `~` only");
    }

    private static Optional<Problem> problem(String reason, String remedy) {
        return Optional.of(new Problem(reason, remedy));
    }
}
