package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;

/** A handler together with the function it belongs to. */
public record HandlerSite(FunctionClass function, Handler handler) {
    /** All handlers of an application, by function and id. */
    public static List<HandlerSite> all(Application application) {
        return application.functions().stream()
                .flatMap(function -> function.handlers().stream().map(handler -> new HandlerSite(function, handler)))
                .toList();
    }

    /** Where the return type stands; the method's name where that is not known. */
    public SourceSpan resultSpan() {
        SourceSpan span = handler.declaration().result();
        return span.isPositioned() ? span : handler.span();
    }
}
