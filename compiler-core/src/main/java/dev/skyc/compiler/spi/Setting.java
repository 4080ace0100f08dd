package dev.skyc.compiler.spi;

/**
 * A setting that a provider understands in {@code serverless.yaml}.
 *
 * @param name the key
 * @param type what it holds
 * @param required whether there is no default
 * @param description one sentence for editors and error messages
 */
public record Setting(String name, Type type, boolean required, String description) {
    /** What a setting holds. */
    public enum Type {
        STRING,
        INTEGER,
        BOOLEAN,
        STRING_LIST,
        STRING_MAP
    }
}
