package dev.skyc.compiler.pipeline;

import dev.skyc.compiler.frontend.FrontendResult;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.Component;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The functions of an application as a table that a person can read. */
final class SummaryTable {
    private static final String GAP = "  ";
    private static final Set<String> PARTIAL = Set.of("read", "write");
    /** Kinds that are had with one access only. */
    private static final Set<String> ONE_ACCESS = Set.of("config", "secret", "topic");

    private final SortedMap<String, Component> components = new TreeMap<>();

    private SummaryTable(Application application) {
        application.components().forEach(component -> components.put(component.className(), component));
    }

    /** A head line, and a table with a row for each trigger or resource of a function. */
    static List<String> of(String name, FrontendResult source) {
        Application application = source.application();
        int functions = application.functions().size();
        List<String> lines = new ArrayList<>();
        lines.add(name + ": " + functions + (functions == 1 ? " function" : " functions") + " in " + source.filesRead()
                + (source.filesRead() == 1 ? " file" : " files") + ", " + source.filesParsed() + " of them parsed");
        lines.addAll(new SummaryTable(application).lines(application.functions()));
        return lines;
    }

    private List<String> lines(List<FunctionClass> functions) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("function", "called by", "uses"));
        for (FunctionClass function : functions) {
            List<String> triggers = function.handlers().stream()
                    .map(SummaryTable::trigger)
                    .sorted()
                    .toList();
            List<String> uses = List.copyOf(uses(function));
            int height = Math.max(1, Math.max(triggers.size(), uses.size()));
            for (int i = 0; i < height; i++) {
                String name = i == 0 ? function.name() + (function.isPublic() ? " (public)" : "") : "";
                rows.add(List.of(name, at(triggers, i), at(uses, i)));
            }
        }
        return aligned(rows);
    }

    private static String at(List<String> list, int index) {
        return index < list.size() ? list.get(index) : "";
    }

    private static List<String> aligned(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(GAP);
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length()))
                        .append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    static String trigger(Handler handler) {
        Trigger trigger = handler.trigger();
        if (trigger instanceof Trigger.Http http) {
            return http.method() + " " + http.path();
        }
        if (trigger instanceof Trigger.Event event) {
            return "event " + String.join(" | ", event.types());
        }
        if (trigger instanceof Trigger.Schedule schedule) {
            return "schedule " + schedule.cron() + " " + schedule.zone();
        }
        if (trigger instanceof Trigger.Message message) {
            return "topic " + message.topic();
        }
        if (trigger instanceof Trigger.ObjectChange change) {
            return "bucket " + change.bucket() + keys(change) + changes(change);
        }
        throw new AssertionError("no text for " + trigger.getClass());
    }

    private static String keys(Trigger.ObjectChange change) {
        return change.prefix().isEmpty() && change.suffix().isEmpty()
                ? ""
                : "/" + change.prefix() + "*" + change.suffix();
    }

    private static String changes(Trigger.ObjectChange change) {
        if (change.created() && change.deleted()) {
            return "";
        }
        return change.created() ? " created" : " deleted";
    }

    /** A resource with its access where it may be had with less, and the events that are published through it. */
    private static List<String> resources(CapabilityUse use) {
        List<String> resources = new ArrayList<>();
        String types = use.attributes().getOrDefault("types", "");
        for (String type : types.isEmpty() ? List.<String>of() : List.of(types.split(",", -1))) {
            resources.add("event " + type);
        }
        if (!use.kind().equals("event")) {
            boolean partial = PARTIAL.contains(use.access()) && !ONE_ACCESS.contains(use.kind());
            resources.add(use.kind() + " " + use.name() + (partial ? " (" + use.access() + ")" : ""));
        } else if (types.isEmpty()) {
            resources.add("event " + use.name());
        }
        return resources;
    }

    private Set<String> uses(FunctionClass function) {
        Set<String> uses = new TreeSet<>();
        collect(function.constructor(), uses, new HashSet<>());
        function.handlers().forEach(handler -> collect(handler.parameters(), uses, new HashSet<>()));
        return uses;
    }

    private void collect(List<Parameter> parameters, Set<String> uses, Set<String> seen) {
        for (Parameter parameter : parameters) {
            Binding binding = parameter.binding();
            if (binding instanceof Binding.Capability capability) {
                uses.addAll(resources(capability.use()));
            } else if (binding instanceof Binding.Remote remote) {
                uses.add("function " + remote.function());
            } else if (binding instanceof Binding.Wired wired && seen.add(wired.className())) {
                Component component = components.get(wired.className());
                if (component != null) {
                    collect(component.constructor(), uses, seen);
                }
            }
        }
    }
}
