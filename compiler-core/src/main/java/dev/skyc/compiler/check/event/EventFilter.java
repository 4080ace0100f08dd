package dev.skyc.compiler.check.event;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suggestions;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.source.SourceSpan;
import dev.skyc.compiler.spi.Check;
import io.cloudevents.sql.ParseException;
import io.cloudevents.sql.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Filters are CloudEvents SQL over attributes that the events have. */
public final class EventFilter implements Check {
    static final DiagnosticCode INVALID_FILTER = DiagnosticCode.error("SKY2070", "invalid-filter");

    static final DiagnosticCode FILTER_ON_DATA = DiagnosticCode.error("SKY2071", "filter-on-data");

    static final DiagnosticCode FILTER_ATTRIBUTE_NEVER_SENT =
            DiagnosticCode.warning("SKY2072", "filter-attribute-never-sent");

    private static final List<String> FUNCTIONS = List.of(
            "ABS",
            "BOOL",
            "CONCAT",
            "CONCAT_WS",
            "INT",
            "IS_BOOL",
            "IS_INT",
            "LEFT",
            "LENGTH",
            "LOWER",
            "RIGHT",
            "STRING",
            "SUBSTRING",
            "TRIM",
            "UPPER");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(INVALID_FILTER, FILTER_ON_DATA, FILTER_ATTRIBUTE_NEVER_SENT);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        SentAttributes sent = SentAttributes.of(application);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Event trigger
                    && trigger.filter().isPresent()) {
                judge(trigger, trigger.filter().get(), sent, diagnostics);
            }
        }
        return diagnostics;
    }

    private static void judge(Trigger.Event trigger, String filter, SentAttributes sent, List<Diagnostic> diagnostics) {
        FilterWords words = FilterWords.of(filter);
        Optional<Diagnostic> wrong = onData(words, trigger.span())
                .or(() -> malformed(filter, words, trigger.span()))
                .or(() -> unknownFunction(words, trigger.span()));
        wrong.ifPresent(diagnostics::add);
        if (wrong.isEmpty() && trigger.source().isEmpty()) {
            neverSent(trigger, words, sent).forEach(diagnostics::add);
        }
    }

    private static Optional<Diagnostic> onData(FilterWords words, SourceSpan span) {
        return words.attributes().contains("data")
                ? Optional.of(Diagnostic.of(FILTER_ON_DATA, span, "a filter cannot look into the payload of an event")
                        .label("names `data`")
                        .help("put `@Attribute` on the payload's component and filter on that attribute,"
                                + " or decide in the handler"))
                : Optional.empty();
    }

    // The SDK's parser throws ParseException where it means to, and a NullPointerException for some malformed numbers
    // and
    // operators (4.0.1); whatever it throws, it did not accept the text.
    private static Optional<Diagnostic> malformed(String filter, FilterWords words, SourceSpan span) {
        if (words.stray().isPresent()) {
            return Optional.of(
                    noExpression(filter, span, from(filter, words.stray().getAsInt())));
        }
        try {
            Parser.parseDefault(filter);
            return Optional.empty();
        } catch (ParseException e) {
            int at = e.getInterval() == null ? filter.length() : e.getInterval().a;
            return Optional.of(noExpression(filter, span, from(filter, at)));
        } catch (RuntimeException e) {
            return Optional.of(noExpression(filter, span, ""));
        }
    }

    private static Diagnostic noExpression(String filter, SourceSpan span, String label) {
        return Diagnostic.of(INVALID_FILTER, span, "`" + filter + "` is no CloudEvents SQL expression")
                .label(label)
                .help("write a condition over attributes, such as `subject = 'gold' AND priority > 3`");
    }

    private static String from(String filter, int at) {
        return at < 0 || at >= filter.length()
                ? "ends too early"
                : "not understood from `" + filter.substring(at) + "` on";
    }

    private static Optional<Diagnostic> unknownFunction(FilterWords words, SourceSpan span) {
        for (String function : words.functions()) {
            if (!FUNCTIONS.contains(function.toUpperCase(Locale.ROOT))) {
                Diagnostic unknown =
                        Diagnostic.of(INVALID_FILTER, span, "CloudEvents SQL has no function `" + function + "`");
                return Optional.of(unknown.help(Suggestions.didYouMean(function, FUNCTIONS)
                        .orElse("its functions are `" + String.join("`, `", FUNCTIONS) + "`")));
            }
        }
        return Optional.empty();
    }

    private static List<Diagnostic> neverSent(Trigger.Event trigger, FilterWords words, SentAttributes sent) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        SortedSet<String> known = new TreeSet<>();
        for (String type : trigger.types()) {
            if (sent.isUnknown(type)) {
                return List.of();
            }
            known.addAll(sent.of(type));
        }
        for (String attribute : words.attributes()) {
            if (!known.contains(attribute) && !SentAttributes.isAdded(attribute)) {
                diagnostics.add(Diagnostic.of(
                                FILTER_ATTRIBUTE_NEVER_SENT,
                                trigger.span(),
                                "no event that arrives here has the attribute `" + attribute + "`")
                        .label("the filter lets nothing pass")
                        .help(Suggestions.didYouMean(attribute, known)
                                .orElse("put `@Attribute` on the component of the payload that holds it")));
            }
        }
        return diagnostics;
    }
}
