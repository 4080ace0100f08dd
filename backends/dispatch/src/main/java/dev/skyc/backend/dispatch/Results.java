package dev.skyc.backend.dispatch;

import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeRef;
import java.util.List;

/** What a handler's result becomes. */
record Results(SourceFile file, Codecs codecs) {

    /** The reply as expression; {@code result} is in scope unless the handler returns nothing. */
    String reply(Handler handler) {
        return handler.trigger() instanceof Trigger.Http ? http(handler.result()) : event(handler);
    }

    /** Whether the reply is, or can be, an event. */
    static boolean repliesWithEvent(Handler handler) {
        return !handler.trigger().isHttp() && !handler.result().isVoid();
    }

    private String http(TypeRef result) {
        String reply = file.use(Contract.REPLY);
        if (result.isVoid()) {
            return reply + ".noContent()";
        }
        if (result instanceof TypeRef.Declared declared && declared.arguments().size() == 1) {
            TypeRef content = declared.arguments().get(0);
            if (declared.name().equals("dev.skyc.api.Response")) {
                return content.is("java.lang.Void")
                        ? reply + ".ofEmpty(result)"
                        : reply + ".of(" + codecs.content(content) + ", result)";
            }
            if (declared.name().equals("java.util.Optional")) {
                return reply + ".okOrNotFound(" + codecs.content(content) + ", result)";
            }
        }
        return reply + ".ok(" + codecs.content(result) + ", result)";
    }

    private String event(Handler handler) {
        TypeRef result = handler.result();
        if (result.isVoid()) {
            return "delivery.handled()";
        }
        TypeRef payload = result instanceof TypeRef.Declared declared
                        && declared.name().equals("java.util.Optional")
                        && declared.arguments().size() == 1
                ? declared.arguments().get(0)
                : result;
        String codec = codecs.event(payload, List.of());
        return "delivery.reply(" + codec + ", source, " + JavaText.literal(handler.id()) + ", result)";
    }
}
