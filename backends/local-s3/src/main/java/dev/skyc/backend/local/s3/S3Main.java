package dev.skyc.backend.local.s3;

import dev.skyc.backend.local.child.Child;
import dev.skyc.backend.local.child.Launcher;
import java.net.URI;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** Starts the server with the settings of {@code S3Engine} and tells its port. */
public final class S3Main {
    private S3Main() {}

    /** Takes no arguments; everything comes from the parent. */
    public static void main(String[] args) {
        Child.main(S3Main::launch);
    }

    private static Launcher.Running launch(SortedMap<String, String> settings) throws Exception {
        Grants grants = Grants.of(settings);
        S3Proxy server = S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:0"))
                // Replaced by the grants, but the server is not built without a store and a key of its own.
                .blobStore(grants.emptyStore())
                .awsAuthentication(
                        AuthenticationType.AWS_V4, "none", UUID.randomUUID().toString())
                .ignoreUnknownHeaders(true)
                .build();
        server.setBlobStoreLocator(grants);
        server.start();
        return new Launcher.Running(Map.of("port", Integer.toString(server.getPort())), () -> stop(server));
    }

    private static void stop(S3Proxy server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
