package dev.skyc.backend.local.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What parent and child tell each other through the child's standard input and output: the settings on the way in, and one
 * answer on the way out. Settings hold passwords, and a command line or an environment is no place for these.
 */
record Message(boolean ready, SortedMap<String, String> values) {
    private static final String PROBLEM = "problem";

    Message {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static Message of(Map<String, String> values) {
        return new Message(true, new TreeMap<>(values));
    }

    static Message problem(String text) {
        return new Message(false, new TreeMap<>(Map.of(PROBLEM, text)));
    }

    String problem() {
        return values.getOrDefault(PROBLEM, "");
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(ready);
        out.writeInt(values.size());
        for (Map.Entry<String, String> value : values.entrySet()) {
            out.writeUTF(value.getKey());
            out.writeUTF(value.getValue());
        }
        out.flush();
    }

    static Message read(DataInputStream in) throws IOException {
        boolean ready = in.readBoolean();
        SortedMap<String, String> values = new TreeMap<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            values.put(in.readUTF(), in.readUTF());
        }
        return new Message(ready, values);
    }
}
