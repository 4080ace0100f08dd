package dev.skyc.compiler.lock;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Label;
import dev.skyc.compiler.lock.Change.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Changes that nobody has acknowledged: one diagnostic for each, whatever the number of environments it is in. */
final class PendingChanges {
    private final Map<Change, List<EnvironmentSite>> sites = new LinkedHashMap<>();

    void add(EnvironmentSite site, List<? extends Change> changes) {
        changes.forEach(change ->
                sites.computeIfAbsent(change, key -> new ArrayList<>()).add(site));
    }

    boolean isEmpty() {
        return sites.isEmpty();
    }

    /** Everything that could be acknowledged, each change in its first reading. */
    SortedSet<String> tokens() {
        SortedSet<String> tokens = new TreeSet<>();
        sites.forEach((change, places) ->
                change.readings().stream().limit(1).forEach(reading -> tokens.addAll(tokens(reading, places))));
        return tokens;
    }

    /**
     * What is to be said.
     *
     * @param command the command that acknowledges, up to the tokens
     */
    List<Diagnostic> diagnostics(String command) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        sites.forEach((change, places) -> diagnostics.add(diagnostic(change, places, command)));
        return diagnostics;
    }

    private Diagnostic diagnostic(Change change, List<EnvironmentSite> places, String command) {
        Diagnostic diagnostic = explain(change, places);
        for (Reading reading : change.readings()) {
            diagnostic = diagnostic.help(reading.when() + ": " + command + String.join(",", tokens(reading, places)));
        }
        if (sites.size() > 1 && !change.readings().isEmpty()) {
            diagnostic = diagnostic.help("for all changes to the lock at once, each in the way that is named first: "
                    + command + String.join(",", tokens()));
        }
        return diagnostic;
    }

    private static Diagnostic explain(Change change, List<EnvironmentSite> places) {
        String where = change instanceof ResourceChange.Abandoned ? "" : where(places);
        Diagnostic first = explain(change, places.get(0), where);
        Diagnostic diagnostic = first;
        for (EnvironmentSite place : places.subList(1, places.size())) {
            Diagnostic other = explain(change, place, where);
            if (!other.primary().span().equals(first.primary().span())) {
                diagnostic =
                        diagnostic.also(other.primary().span(), other.primary().text());
            }
            for (Label label : other.secondary()) {
                if (!diagnostic.secondary().contains(label)) {
                    diagnostic = diagnostic.also(label.span(), label.text());
                }
            }
        }
        return diagnostic;
    }

    private static Diagnostic explain(Change change, EnvironmentSite place, String where) {
        if (change instanceof ResourceChange resource) {
            return new ResourceDiagnostics(place, where).of(resource);
        }
        if (change instanceof DeliveryChange delivery) {
            return new DeliveryDiagnostics(place, where).of(delivery);
        }
        throw new AssertionError("nothing to say about " + change);
    }

    private static String where(List<EnvironmentSite> places) {
        List<String> names =
                places.stream().map(place -> "`" + place.name() + "`").toList();
        if (names.size() == 1) {
            return " in environment " + names.get(0);
        }
        int last = names.size() - 1;
        return " in environments " + String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static List<String> tokens(Reading reading, List<EnvironmentSite> places) {
        return places.stream()
                .flatMap(place -> reading.subjects().isEmpty()
                        ? Stream.of(place.name())
                        : reading.subjects().stream().map(subject -> Acknowledgements.token(place.name(), subject)))
                .toList();
    }
}
