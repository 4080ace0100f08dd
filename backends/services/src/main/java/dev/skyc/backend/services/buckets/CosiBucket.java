package dev.skyc.backend.services.buckets;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.KubernetesObject;
import dev.skyc.backend.services.common.ObjectFields;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.List;
import java.util.Map;

/**
 * A bucket claimed through the Container Object Storage Interface, with a credential for each access. Its form is that of
 * {@code v1alpha2}; the interface is not stable, so it is used only where it is chosen.
 */
public final class CosiBucket implements ResourceProvider {
    /** An interface that is still being designed. */
    static final DiagnosticCode UNSTABLE = DiagnosticCode.note("SKY5076", "unstable-provider");

    static final String ID = "cosi";

    private static final String GROUP = "objectstorage.k8s.io";
    private static final String VERSION = GROUP + "/v1alpha2";
    private static final String CLAIM = "BucketClaim";
    private static final String ACCESS = "BucketAccess";

    private static final String BUCKET_CLASS = "bucketClass";
    private static final String ACCESS_CLASS = "accessClass";
    private static final String CERTIFICATES = "certificates";

    @Override
    public String kind() {
        return "bucket";
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting(BUCKET_CLASS, Setting.Type.STRING, true, "The BucketClass from which the bucket is made."),
                new Setting(
                        ACCESS_CLASS,
                        Setting.Type.STRING,
                        true,
                        "The BucketAccessClass, with keys for authentication, from which credentials are made."),
                new Setting(
                        CERTIFICATES,
                        Setting.Type.BOOLEAN,
                        false,
                        "Whether the driver publishes a certificate authority; false by default."));
    }

    @Override
    public Provision provide(Request request) {
        String name = request.names().derived("bucket", request.identity());
        String bucketClass = request.settings().string(BUCKET_CLASS).orElseThrow();
        String accessClass = request.settings().string(ACCESS_CLASS).orElseThrow();
        Provision.Builder provision = new Provision.Builder();
        provision.manifest(new KubernetesObject(VERSION, CLAIM, name, request)
                .keptWhenPruned()
                .with(
                        "spec",
                        new ObjectFields()
                                .with("bucketClassName", bucketClass)
                                .with("protocols", List.of("S3"))
                                .map())
                .manifest());
        Bindings bindings = new Bindings(request, ID);
        request.uses().forEach((function, use) -> {
            BucketAccess access = BucketAccess.of(use);
            String secret = request.names().derived("bucket", request.identity(), access.role());
            provision.sharedManifest(access(request, name, secret, access, accessClass));
            credential(request, bindings, secret)
                    .madeBy(provision, GROUP + "/" + ACCESS + " " + secret)
                    .bind(provision, function);
        });
        provision.external(new ExternalName("BucketClass", bucketClass, "platform"));
        provision.external(new ExternalName("BucketAccessClass", accessClass, "platform"));
        provision.locked("name", LockedField.fixed(name));
        provision.locked(BUCKET_CLASS, LockedField.fixed(bucketClass));
        provision.locked(ACCESS_CLASS, LockedField.fixed(accessClass));
        references(provision);
        provision.diagnostics(List.of(Diagnostic.of(
                        UNSTABLE,
                        request.settings().span("provider"),
                        "the objects of `cosi` are those of a version that may still change")
                .label("`" + VERSION + "`")
                .help("make sure that the cluster has this version, and expect to change with it")));
        return provision.build();
    }

    private static Manifest access(
            Request request, String claim, String secret, BucketAccess access, String accessClass) {
        Map<String, Object> bucket = new ObjectFields()
                .with("bucketClaimName", claim)
                .with("accessMode", access.mode())
                .with("accessSecretName", secret)
                .map();
        return new KubernetesObject(VERSION, ACCESS, secret, request)
                .with(
                        "spec",
                        new ObjectFields()
                                .with("bucketAccessClassName", accessClass)
                                .with("protocol", "S3")
                                .with("bucketClaims", List.of(bucket))
                                .map())
                .manifest();
    }

    private static Bindings credential(Request request, Bindings bindings, String secret) {
        Bindings own = bindings.credentials()
                .secret("access-key-id", secret, "COSI_S3_ACCESS_KEY_ID")
                .secret("secret-access-key", secret, "COSI_S3_ACCESS_SECRET_KEY")
                .secret("addressing-style", secret, "COSI_S3_ADDRESSING_STYLE")
                .secret("bucket", secret, "COSI_S3_BUCKET_ID")
                .secret("endpoint", secret, "COSI_S3_ENDPOINT")
                .secret("region", secret, "COSI_S3_REGION");
        return request.settings().bool(CERTIFICATES).orElse(false)
                ? own.secret(CERTIFICATES, secret, "COSI_CERTIFICATE_AUTHORITY")
                : own;
    }

    private static void references(Provision.Builder provision) {
        provision.nameReference(new NameReference(GROUP, CLAIM, GROUP, ACCESS, "spec/bucketClaims/bucketClaimName"));
        provision.nameReference(new NameReference(GROUP, ACCESS, GROUP, ACCESS, "spec/bucketClaims/accessSecretName"));
        provision.nameReference(new NameReference(
                GROUP,
                ACCESS,
                "serving.knative.dev",
                "Service",
                "spec/template/spec/volumes/projected/sources/secret/name"));
    }
}
