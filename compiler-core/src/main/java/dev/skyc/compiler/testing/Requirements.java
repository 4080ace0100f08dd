package dev.skyc.compiler.testing;

import java.util.Arrays;

/**
 * What a test needs beyond a JDK: real schemas, {@code kubectl}, a second JDK. Where it is missing the test is skipped with
 * its reason, unless the system property {@code skyc.require} names it (comma-separated): then the test fails, so that a
 * machine that claims to have everything cannot skip anything.
 */
public final class Requirements {
    private Requirements() {}

    /**
     * Whether the tool is there; for an assumption, such as {@code assumeTrue(Requirements.met("kubectl", found), reason)}.
     *
     * @param tool its name in {@code skyc.require}
     * @throws AssertionError when it is missing although it is required
     */
    public static boolean met(String tool, boolean available) {
        if (!available && isRequired(tool)) {
            throw new AssertionError("`" + tool + "` is required by skyc.require, but it is not here");
        }
        return available;
    }

    private static boolean isRequired(String tool) {
        return Arrays.stream(System.getProperty("skyc.require", "").split(","))
                .map(String::strip)
                .anyMatch(tool::equals);
    }
}
