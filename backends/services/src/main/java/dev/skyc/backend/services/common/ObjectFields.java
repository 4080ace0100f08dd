package dev.skyc.backend.services.common;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of an object in the order in which they are written down here. */
public final class ObjectFields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** No fields. */
    public ObjectFields() {}

    /** An object of one field. */
    public static Map<String, Object> of(String name, Object value) {
        return new ObjectFields().with(name, value).map();
    }

    /** A field. */
    public ObjectFields with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** The object. */
    public Map<String, Object> map() {
        return fields;
    }
}
