package dev.skyc.compiler.testing;

/** Whether tests rewrite the outputs they compare with: {@code -Dgolden.update=true}, refused on build servers. */
public final class Goldens {
    private static final String FLAG = "golden.update";

    private Goldens() {}

    /**
     * Whether expected outputs are rewritten instead of compared.
     *
     * @throws AssertionError when the flag is set where the environment variable {@code CI} is
     */
    public static boolean updating() {
        String flag = System.getProperty(FLAG, "false");
        boolean updating = flag.isEmpty() || Boolean.parseBoolean(flag);
        if (updating && System.getenv("CI") != null) {
            throw new AssertionError("-D" + FLAG + " is for developers' machines: a build server compares");
        }
        return updating;
    }
}
