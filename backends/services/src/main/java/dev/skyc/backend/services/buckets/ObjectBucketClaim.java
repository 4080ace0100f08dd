package dev.skyc.backend.services.buckets;

import dev.skyc.backend.services.common.Bindings;
import dev.skyc.backend.services.common.KubernetesObject;
import dev.skyc.backend.services.common.ObjectFields;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.backend.services.common.SharedCredential;
import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.List;
import java.util.Optional;

/**
 * A bucket that the operator of an object store, such as Rook or NooBaa, makes for a claim. The operator publishes one
 * credential in a Secret, and the address in a ConfigMap, both named like the claim.
 */
public final class ObjectBucketClaim implements ResourceProvider {
    static final String ID = "objectbucketclaim";

    private static final String GROUP = "objectbucket.io";
    private static final String KIND = "ObjectBucketClaim";

    private static final String STORAGE_CLASS = "storageClass";
    private static final String BUCKET_NAME = "bucketName";
    private static final String MAX_SIZE = "maxSize";
    private static final String MAX_OBJECTS = "maxObjects";
    private static final String REGION = "region";
    private static final String TLS = "tls";

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
                new Setting(STORAGE_CLASS, Setting.Type.STRING, true, "The StorageClass of the object store."),
                new Setting(
                        BUCKET_NAME,
                        Setting.Type.STRING,
                        false,
                        "The bucket's name; by default one that begins with those of application and bucket."),
                new Setting(MAX_SIZE, Setting.Type.STRING, false, "What all objects may take; no limit by default."),
                new Setting(MAX_OBJECTS, Setting.Type.INTEGER, false, "How many objects there may be."),
                new Setting(REGION, Setting.Type.STRING, false, "The region; by default what the operator publishes."),
                new Setting(TLS, Setting.Type.BOOLEAN, false, "Whether to use TLS; by default the port tells."));
    }

    @Override
    public Provision provide(Request request) {
        SettingRules rules = new SettingRules(request);
        ObjectFields limits = new ObjectFields();
        request.settings().integer(MAX_OBJECTS).ifPresent(objects -> limits.with(MAX_OBJECTS, String.valueOf(objects)));
        if (request.settings().string(MAX_SIZE).isPresent()) {
            limits.with(MAX_SIZE, rules.quantity(MAX_SIZE, "10Gi"));
        }
        if (rules.isBroken()) {
            return rules.nothing();
        }
        String name = request.names().derived("bucket", request.identity());
        String storageClass = request.settings().string(STORAGE_CLASS).orElseThrow();
        Optional<String> bucketName = request.settings().string(BUCKET_NAME);
        String generated = request.names().derived(request.identity());
        ObjectFields spec = new ObjectFields();
        bucketName.ifPresentOrElse(
                given -> spec.with(BUCKET_NAME, given), () -> spec.with("generateBucketName", generated));
        spec.with("storageClassName", storageClass);
        if (!limits.map().isEmpty()) {
            spec.with("additionalConfig", limits.map());
        }
        Provision.Builder provision = new Provision.Builder();
        provision.manifest(new KubernetesObject(GROUP + "/v1alpha1", KIND, name, request)
                .keptWhenPruned()
                .with("spec", spec.map())
                .manifest());
        bindings(request, name)
                .madeBy(provision, GROUP + "/" + KIND + " " + name)
                .bindAll(provision);
        provision.external(new ExternalName("StorageClass", storageClass, "platform"));
        provision.locked("name", LockedField.fixed(name));
        provision.locked(STORAGE_CLASS, LockedField.fixed(storageClass));
        provision.locked(BUCKET_NAME, LockedField.fixed(bucketName.orElse(generated + "-*")));
        for (String object : List.of("configMap", "secret")) {
            provision.nameReference(new NameReference(
                    GROUP,
                    KIND,
                    "serving.knative.dev",
                    "Service",
                    "spec/template/spec/volumes/projected/sources/" + object + "/name"));
        }
        provision.diagnostics(SharedCredential.of(
                request, "provider", "choose a provider with a credential for each access, such as `s3` or `cosi`"));
        return provision.build();
    }

    private static Bindings bindings(Request request, String name) {
        Bindings bindings = new Bindings(request, ID)
                .configMap("bucket", name, "BUCKET_NAME")
                .configMap("host", name, "BUCKET_HOST")
                .configMap("port", name, "BUCKET_PORT")
                .secret("access-key-id", name, "AWS_ACCESS_KEY_ID")
                .secret("secret-access-key", name, "AWS_SECRET_ACCESS_KEY");
        request.settings().bool(TLS).ifPresent(tls -> bindings.constant(TLS, String.valueOf(tls)));
        request.settings()
                .string(REGION)
                .ifPresentOrElse(
                        region -> bindings.constant(REGION, region),
                        () -> bindings.configMap(REGION, name, "BUCKET_REGION"));
        return bindings;
    }
}
