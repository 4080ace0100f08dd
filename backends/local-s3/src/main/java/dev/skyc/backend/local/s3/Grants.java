package dev.skyc.backend.local.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.BlobStoreLocator;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;

/**
 * Which key pair sees which bucket. Each bucket has a store of its own in a directory of its own, so no request of one
 * bucket's key, not even a copy, leads to another bucket.
 */
final class Grants implements BlobStoreLocator {
    private final SortedMap<String, Grant> byAccessKey;

    private Grants(SortedMap<String, Grant> byAccessKey) {
        this.byAccessKey = byAccessKey;
    }

    private record Grant(String bucket, AccessGrant access) {}

    /**
     * Reads {@code directory}, {@code bucket.<name>} and {@code key.<access key>=<READ|WRITE> <bucket> <secret key>}, and makes
     * the buckets that are not there.
     */
    static Grants of(SortedMap<String, String> settings) throws IOException {
        Path directory = Path.of(settings.getOrDefault("directory", "data")).toAbsolutePath();
        Map<String, BlobStore> buckets = new TreeMap<>();
        SortedMap<String, Grant> byAccessKey = new TreeMap<>();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String key = setting.getKey();
            String name = key.substring(key.indexOf('.') + 1);
            if (key.startsWith("bucket.")) {
                buckets.put(name, bucket(directory.resolve(name), name));
            } else if (key.startsWith("key.")) {
                String[] words = setting.getValue().split(" ", -1);
                // "bucket." sorts before "key."
                BlobStore bucket = buckets.get(words[1]);
                if (bucket == null) {
                    throw new IllegalArgumentException("no bucket `" + words[1] + "`");
                }
                byAccessKey.put(
                        name,
                        new Grant(
                                words[1], new AccessGrant(words[2], new OneBucket(bucket, words[0].equals("WRITE")))));
            }
        }
        return new Grants(byAccessKey);
    }

    private static BlobStore bucket(Path root, String name) throws IOException {
        Files.createDirectories(root);
        BlobStore store = new FilesystemNio2BlobStore(root.toString());
        if (!store.containerExists(name)) {
            store.createContainer(name);
        }
        return store;
    }

    BlobStore emptyStore() {
        return new TransientNio2BlobStore();
    }

    @Override
    public @Nullable AccessGrant locateBlobStore(
            @Nullable String accessKey, @Nullable String bucket, @Nullable String object) {
        Grant grant = accessKey == null ? null : byAccessKey.get(accessKey);
        if (grant == null) {
            return null;
        }
        boolean named = bucket != null && !bucket.isEmpty();
        if (named && !grant.bucket().equals(bucket)) {
            throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
        }
        return grant.access();
    }
}
