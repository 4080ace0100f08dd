package dev.skyc.compiler.config;

import dev.skyc.compiler.config.yaml.YamlNode;
import dev.skyc.compiler.config.yaml.YamlNode.Mapping;
import dev.skyc.compiler.config.yaml.YamlNode.Scalar;
import dev.skyc.compiler.config.yaml.YamlNode.Sequence;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** Reads the values of a checked mapping; what did not fit its shape is absent. */
record Fields(Mapping mapping, ShapeChecker checked) {
    private static final Mapping NOTHING = new Mapping(List.of(), SourceSpan.NONE);

    /** The entries of a node; none if it is no mapping. */
    static Fields of(YamlNode node, ShapeChecker checked) {
        return new Fields(node instanceof Mapping mapping ? mapping : NOTHING, checked);
    }

    List<YamlNode.Entry> entries() {
        return mapping.entries().stream()
                .filter(entry -> checked.fits(entry.key()))
                .toList();
    }

    Optional<YamlNode> node(String key) {
        return mapping.get(key).filter(checked::fits);
    }

    Fields fields(String key) {
        return of(node(key).orElse(NOTHING), checked);
    }

    Optional<Located<String>> text(String key) {
        return node(key).flatMap(this::text);
    }

    Optional<Located<String>> text(YamlNode node) {
        return checked.fits(node) && node instanceof Scalar scalar && !scalar.isNull()
                ? Optional.of(new Located<>(scalar.text(), scalar.span()))
                : Optional.empty();
    }

    Optional<Located<Integer>> whole(String key) {
        return text(key).map(text -> new Located<>(Integer.valueOf(text.value()), text.span()));
    }

    Optional<Boolean> truth(String key) {
        return text(key).map(text -> Boolean.valueOf(text.value()));
    }

    List<Located<String>> texts(String key) {
        return node(key).orElse(NOTHING) instanceof Sequence sequence
                ? sequence.items().stream().flatMap(item -> text(item).stream()).toList()
                : List.of();
    }
}
