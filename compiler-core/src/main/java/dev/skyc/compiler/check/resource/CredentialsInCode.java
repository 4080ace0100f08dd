package dev.skyc.compiler.check.resource;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.view.CredentialForms;
import dev.skyc.compiler.model.view.ParameterSite;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Credentials are no configuration, which everybody sees who sees a pod, and no defaults, which stand in the source. */
public final class CredentialsInCode implements Check {
    static final DiagnosticCode CREDENTIAL = DiagnosticCode.error("SKY5079", "credential-in-code");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(CREDENTIAL);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (ParameterSite site : ParameterSite.all(application)) {
            Parameter parameter = site.parameter();
            Optional<CapabilityUse> config = config(parameter);
            if (config.isPresent()
                    && parameter.type().toString().equals("java.lang.String")
                    && CredentialForms.namesCredential(config.get().name())) {
                diagnostics.add(named(config.get()));
            }
            defaultValue(parameter)
                    .filter(CredentialForms::isCredential)
                    .ifPresent(value -> diagnostics.add(written(parameter, value)));
        }
        return diagnostics;
    }

    private static Optional<CapabilityUse> config(Parameter parameter) {
        return parameter.binding() instanceof Binding.Capability capability
                        && capability.use().kind().equals("config")
                ? Optional.of(capability.use())
                : Optional.empty();
    }

    private static Optional<String> defaultValue(Parameter parameter) {
        Binding binding = parameter.binding();
        if (binding instanceof Binding.Query query) {
            return query.defaultValue();
        }
        if (binding instanceof Binding.Header header) {
            return header.defaultValue();
        }
        if (binding instanceof Binding.Cookie cookie) {
            return cookie.defaultValue();
        }
        return config(parameter).map(use -> use.attributes().get("default"));
    }

    private static Diagnostic named(CapabilityUse use) {
        return Diagnostic.of(
                        CREDENTIAL, use.span(), "`" + use.name() + "` is configuration, but named like a credential")
                .help("ask for it as `@Secret(\"" + use.name() + "\") SecretValue`, and keep its value in a Secret")
                .help("give it another name if it is none");
    }

    private static Diagnostic written(Parameter parameter, String value) {
        return Diagnostic.of(CREDENTIAL, parameter.span(), "a credential stands in the source as a default")
                .label("looks like one")
                .help("ask for it as `@Secret`, which has no default, and keep its value in a Secret")
                .help("replace it where it was made: whoever has the source has it")
                .about(value);
    }
}
