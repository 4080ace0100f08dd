package dev.skyc.compiler.check.resource;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.CapabilitySite;
import dev.skyc.compiler.model.view.ScalarText;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration value has one type and one default, and the default is a value of the type. */
public final class ConfigValues implements Check {
    static final DiagnosticCode CONFIG_TYPE_CONFLICT = DiagnosticCode.error("SKY3003", "config-type-conflict");

    static final DiagnosticCode CONFIG_DEFAULT_CONFLICT = DiagnosticCode.error("SKY3004", "config-default-conflict");

    static final DiagnosticCode INVALID_CONFIG_DEFAULT = DiagnosticCode.error("SKY3005", "invalid-config-default");

    private static final Map<String, String> BOXES = Map.of(
            "java.lang.Boolean", "boolean",
            "java.lang.Byte", "byte",
            "java.lang.Short", "short",
            "java.lang.Character", "char",
            "java.lang.Integer", "int",
            "java.lang.Long", "long",
            "java.lang.Float", "float",
            "java.lang.Double", "double");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(CONFIG_TYPE_CONFLICT, CONFIG_DEFAULT_CONFLICT, INVALID_CONFIG_DEFAULT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Map<String, CapabilitySite> first = new HashMap<>();
        Map<String, CapabilitySite> firstDefault = new HashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (CapabilitySite site : CapabilitySite.all(application)) {
            if (!site.isOf("config") || site.parameter().type().isUnresolved()) {
                continue;
            }
            CapabilitySite other = first.putIfAbsent(site.use().name(), site);
            if (other != null && !kind(other).equals(kind(site))) {
                diagnostics.add(typeConflict(site, other));
            }
            Optional<String> value = defaultValue(site);
            if (value.isEmpty()) {
                continue;
            }
            ScalarText.expectation(site.parameter().type(), application.types(), value.get())
                    .ifPresent(wanted -> diagnostics.add(invalidDefault(site, value.get(), wanted)));
            CapabilitySite earlier = firstDefault.putIfAbsent(site.use().name(), site);
            if (earlier != null && !defaultValue(earlier).equals(value)) {
                diagnostics.add(defaultConflict(site, earlier));
            }
        }
        return diagnostics;
    }

    /** The type, boxes taken off. */
    private static String kind(CapabilitySite site) {
        String type = site.parameter().type().toString();
        return BOXES.getOrDefault(type, type);
    }

    private static Optional<String> defaultValue(CapabilitySite site) {
        return Optional.ofNullable(site.use().attributes().get("default"));
    }

    private static Diagnostic typeConflict(CapabilitySite site, CapabilitySite other) {
        TypeRef there = other.parameter().type();
        return Diagnostic.of(
                        CONFIG_TYPE_CONFLICT,
                        site.parameter().span(),
                        "the configuration value `" + site.use().name() + "` is `" + TypeNames.simple(there)
                                + "` in one place and `"
                                + TypeNames.simple(site.parameter().type()) + "` in another")
                .also(other.parameter().span(), "`" + TypeNames.simple(there) + "` here")
                .help("use one type, or two names");
    }

    private static Diagnostic defaultConflict(CapabilitySite site, CapabilitySite other) {
        return Diagnostic.of(
                        CONFIG_DEFAULT_CONFLICT,
                        site.parameter().span(),
                        "the configuration value `" + site.use().name() + "` has two defaults, `"
                                + defaultValue(other).orElse("") + "` and `"
                                + defaultValue(site).orElse("") + "`")
                .also(other.parameter().span(), "the other default")
                .help("write one default in a constant of both, or set the value in `serverless.yaml`");
    }

    private static Diagnostic invalidDefault(CapabilitySite site, String value, String wanted) {
        return Diagnostic.of(
                        INVALID_CONFIG_DEFAULT,
                        site.parameter().span(),
                        "the default `" + value + "` of `" + site.use().name() + "` is not " + wanted)
                .help("write a default that the parameter's type can hold");
    }
}
