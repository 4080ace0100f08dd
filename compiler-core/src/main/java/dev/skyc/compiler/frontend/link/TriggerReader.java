package dev.skyc.compiler.frontend.link;

import dev.skyc.compiler.model.HttpMethod;
import dev.skyc.compiler.model.PathTemplate;
import dev.skyc.compiler.model.Trigger;
import java.util.List;
import java.util.Optional;

/** Reads trigger annotations. */
final class TriggerReader {
    private final AnnotationReader reader;

    TriggerReader(AnnotationReader reader) {
        this.reader = reader;
    }

    /**
     * A trigger as its annotation says it.
     *
     * @param name the id given to the handler, if one is
     * @param trigger the types of an {@link Trigger.Event} are those given; the payload's come later
     */
    record Named(Optional<String> name, Trigger trigger) {}

    /** The trigger; nothing if a value without which it means nothing could not be understood. */
    Optional<Named> read(AnnotationUse use) {
        Attributes values = reader.read(use);
        Optional<String> name = values.nonEmpty("name");
        return trigger(use, values).map(trigger -> new Named(name, trigger));
    }

    private static Optional<Trigger> trigger(AnnotationUse use, Attributes values) {
        HttpMethod method = Vocabulary.HTTP.get(use.type());
        if (method != null) {
            return values.text("value").map(path -> new Trigger.Http(method, new PathTemplate(path), use.span()));
        }
        if (use.is(Vocabulary.ON_EVENT)) {
            Optional<String> type = values.nonEmpty("type");
            boolean given = type.isPresent() || values.given().containsKey("type");
            return Optional.of(new Trigger.Event(
                    type.map(List::of).orElse(List.of()),
                    given && type.isPresent(),
                    values.nonEmpty("source"),
                    values.nonEmpty("filter"),
                    use.span()));
        }
        if (use.is(Vocabulary.ON_SCHEDULE)) {
            return values.text("cron")
                    .map(cron -> new Trigger.Schedule(cron, values.text("zone").orElse("UTC"), use.span()));
        }
        if (use.is(Vocabulary.ON_MESSAGE)) {
            boolean earliest = values.constantName("from").orElse("").equals("EARLIEST");
            return values.text("value")
                    .map(topic -> new Trigger.Message(topic, values.nonEmpty("group"), earliest, use.span()));
        }
        List<String> changes = values.constantNames("on");
        return values.text("value")
                .map(bucket -> new Trigger.ObjectChange(
                        bucket,
                        values.text("prefix").orElse(""),
                        values.text("suffix").orElse(""),
                        changes.contains("CREATED"),
                        changes.contains("DELETED"),
                        use.span()));
    }
}
