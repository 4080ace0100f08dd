package dev.skyc.compiler.capability;

import dev.skyc.compiler.spi.CapabilityKind;
import java.util.List;

/** {@code @Bucket}: objects under keys, through the S3 protocol. */
public final class BucketKind implements CapabilityKind {
    private static final String READER = "dev.skyc.api.BucketReader";
    private static final String WRITER = "dev.skyc.api.BucketWriter";

    @Override
    public String name() {
        return "bucket";
    }

    @Override
    public String section() {
        return "buckets";
    }

    @Override
    public List<AcceptedType> accepts() {
        return List.of(
                AcceptedType.of("dev.skyc.api.BucketStore", "read-write"),
                AcceptedType.of(READER, "read"),
                AcceptedType.of(WRITER, "write"));
    }

    @Override
    public List<String> bindingKeys() {
        return List.of("access-key-id", "bucket", "endpoint", "region", "secret-access-key");
    }

    @Override
    public List<String> optionalBindingKeys() {
        return List.of("addressing-style", "certificates", "host", "port", "tls");
    }

    @Override
    public String bindingType() {
        return "s3";
    }

    @Override
    public String factory() {
        return "dev.skyc.runtime.clients.S3#store";
    }

    @Override
    public String factory(AcceptedType type) {
        return switch (type.type()) {
            case READER -> "dev.skyc.runtime.clients.S3#reader";
            case WRITER -> "dev.skyc.runtime.clients.S3#writer";
            default -> factory();
        };
    }
}
