package dev.skyc.compiler.planner;

import dev.skyc.compiler.artifact.ShortHash;
import dev.skyc.compiler.spi.ResourceProvider;
import java.util.Locale;

/**
 * Names of objects: DNS-1035 labels of at most 46 characters, because Knative appends up to 17 to them. A longer one is cut
 * and ends in a hash of the whole, so that it changes only with what it is made from.
 *
 * @param prefix put before every name
 */
public record NamePlanner(String application, String prefix) implements ResourceProvider.Names {
    static final int BUDGET = 46;

    @Override
    public String derived(String... parts) {
        return fit(prefix + application + "-" + String.join("-", parts));
    }

    @Override
    public String given(String name) {
        return fit(prefix + name);
    }

    /** The name of what is the application's as a whole. */
    String own() {
        return fit(prefix + application);
    }

    private static String fit(String text) {
        String name =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
            name = "x-" + name;
        }
        if (name.length() <= BUDGET) {
            return name.replaceAll("-$", "");
        }
        String head = name.substring(0, BUDGET - ShortHash.DIGITS - 1).replaceAll("-+$", "");
        return head + "-" + ShortHash.of(text);
    }
}
