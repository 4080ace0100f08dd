package dev.skyc.backend.services.common;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suggestions;
import dev.skyc.compiler.plan.Quantities;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import dev.skyc.compiler.spi.Setting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Settings that several providers have, and what may stand in them. */
public final class SettingRules {
    /** A destination that is no network and port. */
    static final DiagnosticCode EGRESS = DiagnosticCode.error("SKY5052", "invalid-egress");

    /** A file that bindings of the kind do not have. */
    public static final DiagnosticCode BINDING_KEY = DiagnosticCode.error("SKY5053", "unknown-binding-key");

    /** A name that no Secret can have. */
    static final DiagnosticCode SECRET_NAME = DiagnosticCode.error("SKY5055", "invalid-secret-name");

    /** A size that no cluster understands. */
    static final DiagnosticCode QUANTITY = DiagnosticCode.error("SKY5073", "invalid-size");

    public static final Setting EGRESS_SETTING = new Setting(
            "egress",
            Setting.Type.STRING_LIST,
            false,
            "Networks and ports through which it is reached, such as 10.2.0.0/24:5432.");

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern CIDR_PORT = Pattern.compile(OCTET + "(\\." + OCTET
            + "){3}/(3[0-2]|[12]?[0-9]):([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
            + "|\\[[0-9a-fA-F:]{2,39}/(12[0-8]|1[01][0-9]|[1-9]?[0-9])\\]:[1-9][0-9]{0,4}");
    private static final Pattern OBJECT_NAME =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

    /** Names that the Service Binding specification knows for every kind. */
    private static final List<String> WELL_KNOWN =
            List.of("certificates", "host", "jdbc-url", "password", "port", "private-key", "uri", "username");

    private final Request request;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    public SettingRules(Request request) {
        this.request = request;
        List<String> destinations = request.settings().strings(EGRESS_SETTING.name());
        for (int i = 0; i < destinations.size(); i++) {
            if (!CIDR_PORT.matcher(destinations.get(i)).matches()) {
                report(
                                EGRESS,
                                EGRESS_SETTING.name() + "." + i,
                                "`" + destinations.get(i) + "` is no network with a port")
                        .help("write it like `10.2.0.0/24:5432`, a single address with `/32`");
            }
        }
    }

    /** A Secret's name. */
    public String secret(String setting, String otherwise) {
        String name = request.settings().string(setting).orElse(otherwise);
        if (!OBJECT_NAME.matcher(name).matches()) {
            report(SECRET_NAME, setting, "no Secret can be named `" + name + "`")
                    .help("say its name: lower-case letters, digits, dashes and dots");
        }
        return name;
    }

    /** A Kubernetes quantity of at least one, in its canonical spelling. */
    public String quantity(String setting, String otherwise) {
        String text = request.settings().string(setting).orElse(otherwise);
        if (Quantities.ones(text).filter(ones -> ones.signum() > 0).isEmpty()) {
            report(QUANTITY, setting, "`" + text + "` is no quantity").help("write it like `" + otherwise + "`");
        }
        return Quantities.canonical(text).orElse(otherwise);
    }

    /** Reports keys of a map that no file of a binding has as name. */
    public void bindingKeys(String setting) {
        TreeSet<String> known = new TreeSet<>(request.kind().bindingKeys());
        known.addAll(request.kind().optionalBindingKeys());
        known.addAll(WELL_KNOWN);
        known.removeAll(List.of("provider", "type"));
        bindingKeys(setting, known, request.kind().bindingKeys());
    }

    /** Reports keys of a map other than the files that a provider takes from a Secret. */
    public void bindingKeys(String setting, Collection<String> files) {
        bindingKeys(setting, files, files);
    }

    private void bindingKeys(String setting, Collection<String> known, Collection<String> shown) {
        for (String key : request.settings().map(setting).keySet()) {
            if (!known.contains(key)) {
                Help help = report(
                        BINDING_KEY,
                        setting + "." + key,
                        "a binding of kind " + request.kind().name() + " has no file `" + key + "`");
                suggest(key, known)
                        .ifPresentOrElse(
                                help::help, () -> help.help("its files are `" + String.join("`, `", shown) + "`"));
            }
        }
    }

    /** Reports two files that are to be taken from one key: a volume holds each key once. */
    public void distinctKeys(String setting, Map<String, String> keyByFile) {
        SortedMap<String, String> fileByKey = new TreeMap<>();
        keyByFile.forEach((file, key) -> {
            String other = fileByKey.putIfAbsent(key, file);
            if (other != null) {
                report(
                                BINDING_KEY,
                                setting + "." + file,
                                "`" + other + "` and `" + file + "` are both taken from the key `" + key + "`")
                        .help("give each file a key of its own, or one of them a constant below `values:`");
            }
        });
    }

    /** Reports a problem of a setting; the remedy is added to it. */
    public Help report(DiagnosticCode code, String setting, String message) {
        int index = diagnostics.size();
        diagnostics.add(Diagnostic.of(code, request.settings().span(setting), message));
        return text -> diagnostics.set(index, diagnostics.get(index).help(text));
    }

    public boolean isBroken() {
        return !diagnostics.isEmpty();
    }

    /** What is given in place of a provision that cannot be made. */
    public Provision nothing() {
        return Provision.refused(diagnostics);
    }

    private static Optional<String> suggest(String word, Collection<String> known) {
        return Suggestions.didYouMean(word, known);
    }

    /** Takes a remedy. */
    public interface Help {
        void help(String text);
    }
}
