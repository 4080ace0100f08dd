package dev.skyc.compiler.config;

import dev.skyc.compiler.config.yaml.YamlNode;
import dev.skyc.compiler.config.yaml.YamlNode.Mapping;
import dev.skyc.compiler.config.yaml.YamlNode.Scalar;
import dev.skyc.compiler.config.yaml.YamlNode.Sequence;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.view.CredentialForms;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;

/** Refuses credentials in {@code serverless.yaml}: by their form anywhere, by their name where constants stand. */
record Credentials(List<Diagnostic> diagnostics) {
    /** A value that should not stand in a committed file. */
    static final DiagnosticCode CREDENTIAL = DiagnosticCode.error("SKY5008", "credential-in-settings");

    /** Looks at every value of the file. */
    void refuseForms(YamlNode node) {
        if (node instanceof Scalar scalar && CredentialForms.isCredential(scalar.text())) {
            refuse(scalar);
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(this::refuseForms);
        } else if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> refuseForms(entry.value()));
        }
    }

    /** Looks at every line of a file that cannot be read as YAML. */
    void refuseLines(String file, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (CredentialForms.isCredential(line)) {
                int column = lines.get(i).indexOf(line) + 1;
                refuse(new SourceSpan(file, i + 1, column, i + 1, column + line.length() - 1), line);
            }
        }
    }

    /** Looks at a constant whose name may say what it is; one whose form says it is refused elsewhere. */
    void refuseNamed(String name, YamlNode value) {
        if (value instanceof Scalar scalar
                && !scalar.isNull()
                && CredentialForms.namesCredential(name)
                && !CredentialForms.isCredential(scalar.text())) {
            refuse(scalar);
        }
    }

    /** Refuses what stands in place of a secret: not who holds it, but the secret itself. */
    void refuseSecret(YamlNode value) {
        if (value instanceof Scalar scalar && !scalar.isNull() && !CredentialForms.isCredential(scalar.text())) {
            refuse(scalar);
        }
    }

    private void refuse(Scalar scalar) {
        // What it is says more than that it stands in the wrong place.
        diagnostics.removeIf(other -> other.primary().span().equals(scalar.span()));
        refuse(scalar.span(), scalar.text());
    }

    private void refuse(SourceSpan span, String secret) {
        diagnostics.add(Diagnostic.of(CREDENTIAL, span, "a credential stands in a committed file")
                .label("looks like one")
                .help("ask for it as `@Secret` in the code, and keep its value in a Secret")
                .about(secret));
    }
}
