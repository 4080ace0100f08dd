package dev.skyc.compiler.config;

import dev.skyc.compiler.config.yaml.YamlNode;
import dev.skyc.compiler.config.yaml.YamlNode.Mapping;
import dev.skyc.compiler.config.yaml.YamlNode.Scalar;
import dev.skyc.compiler.config.yaml.YamlNode.Sequence;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Settings as they stand in {@code serverless.yaml}; those that do not fit their declaration have been left out. */
record YamlSettings(SortedMap<String, YamlNode> values, SourceSpan section) implements Settings {
    YamlSettings {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    @Override
    public Optional<String> string(String name) {
        return scalar(name).map(Scalar::text);
    }

    @Override
    public Optional<Integer> integer(String name) {
        return string(name).map(Integer::valueOf);
    }

    @Override
    public Optional<Boolean> bool(String name) {
        return string(name).map(Boolean::valueOf);
    }

    @Override
    public List<String> strings(String name) {
        List<String> texts = new ArrayList<>();
        if (values.get(name) instanceof Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof Scalar scalar) {
                    texts.add(scalar.text());
                }
            }
        }
        return List.copyOf(texts);
    }

    @Override
    public SortedMap<String, String> map(String name) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (values.get(name) instanceof Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                if (entry.value() instanceof Scalar scalar) {
                    texts.put(entry.key().text(), scalar.text());
                }
            }
        }
        return Collections.unmodifiableSortedMap(texts);
    }

    @Override
    public SourceSpan span(String name) {
        int dot = name.indexOf('.');
        YamlNode value = values.get(dot < 0 ? name : name.substring(0, dot));
        if (value == null) {
            return section;
        }
        return dot < 0 ? value.span() : entry(value, name.substring(dot + 1));
    }

    private static SourceSpan entry(YamlNode value, String name) {
        if (value instanceof Mapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> entry.key().text().equals(name))
                    .findFirst()
                    .map(entry -> entry.key().span())
                    .orElse(value.span());
        }
        if (value instanceof Sequence sequence && name.matches("[0-9]{1,9}")) {
            int index = Integer.parseInt(name);
            return index < sequence.items().size() ? sequence.items().get(index).span() : value.span();
        }
        return value.span();
    }

    private Optional<Scalar> scalar(String name) {
        return values.get(name) instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }
}
