package dev.skyc.backend.services.common;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.artifact.Manifest;
import dev.skyc.compiler.artifact.NameReference;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A Secret that the External Secrets operator makes once, with fresh passwords. Values that belong together, such as a
 * password and its hash, are keys of one Secret, so that they exist together or not at all.
 *
 * <p>Neither a later apply nor a new ExternalSecret of the same name changes the Secret: what is in it is what the
 * database was made with. For the same reason its keys must not depend on who uses the resource today; all that may ever
 * be needed is made at once.
 */
public final class GeneratedPassword {
    private static final String EXTERNAL_SECRETS = "external-secrets.io";
    private static final String GENERATORS = "generators.external-secrets.io";
    private static final String GENERATOR_VERSION = GENERATORS + "/v1alpha1";
    private static final String EXTERNAL_SECRET = "ExternalSecret";
    private static final String PASSWORD = "Password";

    /** What the generator calls what it makes. */
    private static final String GENERATED = "password";

    /** Templates reach a password as a field. */
    private static final Pattern FIELD = Pattern.compile("[a-z][a-zA-Z0-9]*");

    private final Request request;
    private final String name;
    private final TreeSet<String> passwords = new TreeSet<>();
    private final SortedMap<String, String> keys = new TreeMap<>();
    private final SortedMap<String, String> labels = new TreeMap<>();
    private String type = "";

    /**
     * A Secret without keys.
     *
     * @param name the name of the Secret and of the ExternalSecret that makes it
     */
    public GeneratedPassword(Request request, String name) {
        this.request = request;
        this.name = name;
    }

    /** The place in a template where a password stands. */
    public static String value(String password) {
        return "{{ ." + password + " }}";
    }

    /** The place in a template where a password's SHA-256 stands, in hexadecimal digits. */
    public static String sha256(String password) {
        return "{{ ." + password + " | sha256sum }}";
    }

    /**
     * A password of 32 letters and digits, and a key of the same name that holds it.
     *
     * @param password a camel-case word
     */
    public GeneratedPassword password(String password) {
        return password(password, password);
    }

    /** A password under a key of another name. */
    public GeneratedPassword password(String password, String key) {
        if (!FIELD.matcher(password).matches()) {
            throw new IllegalArgumentException(password);
        }
        passwords.add(password);
        return key(key, value(password));
    }

    /**
     * A key.
     *
     * @param template its content, in which {@link #value} and {@link #sha256} of passwords may stand
     */
    public GeneratedPassword key(String key, String template) {
        keys.put(key, template);
        return this;
    }

    /** The Secret's type, such as {@code kubernetes.io/basic-auth}; {@code Opaque} where none is given. */
    public GeneratedPassword type(String secretType) {
        type = secretType;
        return this;
    }

    /** A label of the Secret. */
    public GeneratedPassword label(String key, String value) {
        labels.put(key, value);
        return this;
    }

    /** Adds the objects that make the Secret, and says of the Secret who makes it. */
    public void addTo(Provision.Builder provision) {
        String generator = request.names().derived(GENERATED);
        provision.sharedManifest(generator(generator));
        provision.sharedManifest(externalSecret(generator));
        provision.external(new ExternalName("Secret", name, EXTERNAL_SECRETS + "/" + EXTERNAL_SECRET + " " + name));
        addReferences(provision);
    }

    /** Has the Secret made in a namespace of others, where objects of several environments may meet. */
    public void addToPlatform(Provision.Builder provision, String namespace) {
        String generator = request.names().derived(request.environment().name(), GENERATED);
        provision.platform(namespace, generator(generator));
        provision.platform(namespace, externalSecret(generator));
        addReferences(provision);
    }

    private Manifest generator(String generator) {
        return new KubernetesObject(GENERATOR_VERSION, PASSWORD, generator, request)
                .with("spec", generatorSpec())
                .manifest();
    }

    private Manifest externalSecret(String generator) {
        return new KubernetesObject(EXTERNAL_SECRETS + "/v1", EXTERNAL_SECRET, name, request)
                .keptWhenPruned()
                .with("spec", secretSpec(generator))
                .manifest();
    }

    private static void addReferences(Provision.Builder provision) {
        provision.nameReference(new NameReference(
                GENERATORS, PASSWORD, EXTERNAL_SECRETS, EXTERNAL_SECRET, "spec/dataFrom/sourceRef/generatorRef/name"));
        provision.nameReference(new NameReference(
                EXTERNAL_SECRETS,
                EXTERNAL_SECRET,
                "serving.knative.dev",
                "Service",
                "spec/template/spec/volumes/projected/sources/secret/name"));
    }

    private static Map<String, Object> generatorSpec() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("length", 32);
        spec.put("symbols", 0);
        spec.put("noUpper", false);
        spec.put("allowRepeat", true);
        return spec;
    }

    private Map<String, Object> secretSpec(String generator) {
        Map<String, Object> template = new LinkedHashMap<>();
        if (!labels.isEmpty()) {
            template.put("metadata", Map.of("labels", labels));
        }
        if (!type.isEmpty()) {
            template.put("type", type);
        }
        template.put("data", keys);
        Map<String, Object> target = new LinkedHashMap<>();
        // The Secret outlives the operator and its definitions, and one that is there is never written again.
        target.put("creationPolicy", "Orphan");
        target.put("immutable", true);
        target.put("template", template);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("refreshPolicy", "CreatedOnce");
        spec.put("target", target);
        spec.put(
                "dataFrom",
                passwords.stream()
                        .map(password -> generated(generator, password))
                        .toList());
        return spec;
    }

    /** Each use of a generator makes another password. */
    private static Map<String, Object> generated(String generator, String password) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("apiVersion", GENERATOR_VERSION);
        reference.put("kind", PASSWORD);
        reference.put("name", generator);
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("sourceRef", Map.of("generatorRef", reference));
        if (!password.equals(GENERATED)) {
            Map<String, Object> renamed = new LinkedHashMap<>();
            renamed.put("source", GENERATED);
            renamed.put("target", password);
            source.put("rewrite", List.of(Map.of("regexp", renamed)));
        }
        return source;
    }
}
