package dev.skyc.backend.services.common;

/**
 * The users of a key-value store, as lines of a Redis ACL file. Each reaches the keys of its store only, and may do what
 * {@code KeyValueReader} or {@code KeyValueStore} does and nothing else.
 */
public final class RedisUsers {
    private static final String READ = "resetchannels +ping +get";
    private static final String READ_AND_WRITE = READ + " +set +del +watch +unwatch +multi +exec +discard";

    private final String store;

    /** The users of a store. */
    public RedisUsers(String store) {
        this.store = store;
    }

    /** What every key of the store begins with. */
    public String prefix() {
        return store + ":";
    }

    /** The name of the user who reads. */
    public String reader() {
        return store + "-reader";
    }

    /** The name of the user who reads and writes. */
    public String writer() {
        return store + "-writer";
    }

    /**
     * The user who reads.
     *
     * @param sha256 the hash of the password, or what will be replaced by it
     */
    public String readerRule(String sha256) {
        return rule(reader(), sha256, READ);
    }

    /** The user who reads and writes. */
    public String writerRule(String sha256) {
        return rule(writer(), sha256, READ_AND_WRITE);
    }

    /**
     * The user as whom the server's operator, its replicas and its probes come. A file that does not mention it gives
     * everybody its rights.
     */
    public static String administratorRule(String sha256) {
        return "user default on #" + sha256 + " ~* &* +@all";
    }

    private String rule(String user, String sha256, String commands) {
        return "user " + user + " on #" + sha256 + " ~" + prefix() + "* " + commands;
    }
}
