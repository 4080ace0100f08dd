package dev.skyc.backend.services.plain;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.plan.Quantities;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import dev.skyc.compiler.spi.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an environment says about the engine that its resources of one kind share. It stands with any of them; where it stands
 * with several, they must agree.
 */
final class EngineSettings {
    /** Two resources that want one engine different. */
    static final DiagnosticCode CONFLICT = DiagnosticCode.error("SKY5070", "engine-settings-conflict");

    /** A size, image or number that no engine can have. */
    static final DiagnosticCode INVALID = DiagnosticCode.error("SKY5071", "invalid-engine-setting");

    private static final String IMAGE = "image";
    private static final String SIZE = "size";
    private static final String STORAGE_CLASS = "storageClass";
    private static final String CPU = "cpu";
    private static final String MEMORY = "memory";

    private static final Pattern IMAGE_FORM =
            Pattern.compile("[a-z0-9]([-._:/a-zA-Z0-9]*[a-zA-Z0-9])?(@sha256:[0-9a-f]{64})?");
    private static final Pattern OBJECT_NAME = Pattern.compile("[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?");

    private final List<Request> requests;
    private final Defaults defaults;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /**
     * What an engine has where nothing is said.
     *
     * @param image with a tag
     * @param size of its volume
     * @param memory that it gets, no more and no less
     */
    record Defaults(String image, String size, String cpu, String memory) {}

    /** What is said about one resource alone, not about its engine. */
    static EngineSettings ofResource(Request request) {
        return new EngineSettings(List.of(request), new Defaults("", "", "", ""));
    }

    EngineSettings(List<Request> requests, Defaults defaults) {
        this.requests = List.copyOf(requests);
        this.defaults = defaults;
    }

    /** The settings of every engine. */
    static List<Setting> all(Defaults defaults) {
        return List.of(
                new Setting(
                        IMAGE, Setting.Type.STRING, false, "The engine's image; " + defaults.image() + " by default."),
                new Setting(
                        SIZE,
                        Setting.Type.STRING,
                        false,
                        "The size of the engine's volume, which cannot change later; " + defaults.size()
                                + " by default."),
                new Setting(
                        STORAGE_CLASS,
                        Setting.Type.STRING,
                        false,
                        "The StorageClass of the volume; the cluster's default where nothing is said."),
                new Setting(
                        CPU,
                        Setting.Type.STRING,
                        false,
                        "The engine's share of processors, as Kubernetes quantity; " + defaults.cpu() + " by default."),
                new Setting(
                        MEMORY,
                        Setting.Type.STRING,
                        false,
                        "The engine's memory, as Kubernetes quantity; " + defaults.memory() + " by default."));
    }

    String image() {
        return shared(IMAGE)
                .filter(said -> fits(said, IMAGE_FORM.matcher(said.text()).matches(), "an image", defaults.image()))
                .map(Said::text)
                .orElse(defaults.image());
    }

    String size() {
        return quantity(SIZE, defaults.size());
    }

    Optional<String> storageClass() {
        return shared(STORAGE_CLASS)
                .filter(said -> fits(
                        said, OBJECT_NAME.matcher(said.text()).matches(), "the name of a StorageClass", "standard"))
                .map(Said::text);
    }

    String cpu() {
        return quantity(CPU, defaults.cpu());
    }

    String memory() {
        return quantity(MEMORY, defaults.memory());
    }

    /** A whole number between two others. */
    int number(String setting, int least, int most, int otherwise) {
        Optional<Said> said = shared(setting);
        if (said.isEmpty()) {
            return otherwise;
        }
        int number = said.get().request().settings().integer(setting).orElse(otherwise);
        boolean fits = number >= least && number <= most;
        return fits(said.get(), fits, "a number from " + least + " to " + most, "" + otherwise) ? number : otherwise;
    }

    /** Each text of a list of one resource's own. */
    void texts(String setting, Pattern form, String what, String example) {
        for (Request request : requests) {
            List<String> texts = request.settings().strings(setting);
            for (int i = 0; i < texts.size(); i++) {
                fits(
                        new Said(request, setting + "." + i, texts.get(i)),
                        form.matcher(texts.get(i)).matches(),
                        what,
                        example);
            }
        }
    }

    private String quantity(String setting, String otherwise) {
        Optional<String> canonical = shared(setting)
                .filter(said -> fits(
                        said,
                        Quantities.ones(said.text()).filter(n -> n.signum() > 0).isPresent()
                                || Quantities.canonical(said.text())
                                        .filter(q -> q.endsWith("m"))
                                        .isPresent(),
                        "a Kubernetes quantity",
                        otherwise))
                .flatMap(said -> Quantities.canonical(said.text()));
        return canonical.orElse(otherwise);
    }

    /** A setting, and the resource that it stands with. */
    private record Said(Request request, String setting, String text) {
        /** The setting without the number of an item. */
        String name() {
            int dot = setting.indexOf('.');
            return dot < 0 ? setting : setting.substring(0, dot);
        }
    }

    private Optional<Said> shared(String setting) {
        List<Said> all = new ArrayList<>();
        for (Request request : requests) {
            request.settings().string(setting).ifPresent(text -> all.add(new Said(request, setting, text)));
        }
        for (Said said : all) {
            Said first = all.get(0);
            if (!said.text().equals(first.text())) {
                diagnostics.add(
                        Diagnostic.of(
                                        CONFLICT,
                                        said.request().settings().span(setting),
                                        "`" + setting + "` of " + describe(said) + " differs from that of "
                                                + describe(first) + ", which shares its engine")
                                .also(first.request().settings().span(setting), "first given here")
                                .help(
                                        "say it once, or the same with both: `plain` runs one engine for all resources of a kind"));
            }
        }
        return all.stream().findFirst();
    }

    private boolean fits(Said said, boolean fits, String what, String example) {
        if (!fits) {
            diagnostics.add(Diagnostic.of(
                            INVALID,
                            said.request().settings().span(said.setting()),
                            "`" + said.name() + "` of " + describe(said) + " is not " + what + ": `" + said.text()
                                    + "`")
                    .help("write it like `" + example + "`"));
        }
        return fits;
    }

    private static String describe(Said said) {
        return said.request().kind().name() + " `" + said.request().name() + "`";
    }

    /** What is wrong with the settings that were asked for. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
