package dev.skyc.compiler.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skyc.compiler.source.SourceSpan;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Builds a JSON object member by member, leaving out what is empty or false. */
final class Node {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final boolean positions;

    Node(boolean positions) {
        this.positions = positions;
    }

    ObjectNode json() {
        return json;
    }

    boolean positions() {
        return positions;
    }

    /** A member without default. */
    Node put(String name, String value) {
        json.put(name, value);
        return this;
    }

    /** A member that is left out where it has its usual value. */
    Node put(String name, String value, String usual) {
        return value.equals(usual) ? this : put(name, value);
    }

    Node put(String name, Optional<String> value) {
        value.ifPresent(text -> json.put(name, text));
        return this;
    }

    Node number(String name, long value, long usual) {
        if (value != usual) {
            json.put(name, value);
        }
        return this;
    }

    Node flag(String name, boolean value, boolean usual) {
        if (value != usual) {
            json.put(name, value);
        }
        return this;
    }

    Node texts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(name);
            values.forEach(array::add);
        }
        return this;
    }

    Node texts(String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            ObjectNode object = json.putObject(name);
            values.forEach(object::put);
        }
        return this;
    }

    Node node(String name, Node value) {
        if (!value.json.isEmpty()) {
            json.set(name, value.json);
        }
        return this;
    }

    <T> Node nodes(String name, Collection<T> values, Function<T, Node> writer) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(name);
            values.forEach(value -> array.add(writer.apply(value).json));
        }
        return this;
    }

    /** Where it stands in the source, if positions are wanted. */
    Node at(SourceSpan span) {
        if (positions && span.isPositioned()) {
            json.put(
                    "at",
                    span.file() + ":" + span.line() + ":" + span.column() + "-" + span.endLine() + ":"
                            + span.endColumn());
        }
        return this;
    }
}
