package dev.skyc.compiler.model.view;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.CapabilityUse;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in functions where data of some type comes in or goes out. */
public record PayloadSite(Role role, TypeRef type, SourceSpan span) {
    /** What the data is there. */
    public enum Role {
        /** The body of a request. */
        BODY,
        /** The body of a response. */
        RESPONSE,
        /** What a handler of events, messages or objects receives. */
        RECEIVED,
        /** What a handler of events, ticks or objects returns, to be published. */
        REPLY,
        /** What is published through a {@code Publisher} or {@code Outbox}. */
        PUBLISHED,
        /** What another capability carries, such as the values of a key-value store. */
        CARRIED
    }

    /** All places of an application, in the order of functions and handlers. */
    public static List<PayloadSite> all(Application application) {
        List<PayloadSite> sites = new ArrayList<>();
        for (ParameterSite site : ParameterSite.all(application)) {
            ofParameter(site).ifPresent(sites::add);
        }
        for (HandlerSite site : HandlerSite.all(application)) {
            ofResult(site).ifPresent(sites::add);
        }
        return sites;
    }

    private static Optional<PayloadSite> ofParameter(ParameterSite site) {
        Binding binding = site.parameter().binding();
        SourceSpan span = site.parameter().span();
        if (binding instanceof Binding.Body) {
            return Optional.of(new PayloadSite(Role.BODY, site.parameter().type(), span));
        }
        if (binding instanceof Binding.Payload payload) {
            boolean ours = payload.envelope() == Binding.Envelope.OBJECT || payload.envelope() == Binding.Envelope.TICK;
            return ours ? Optional.empty() : Optional.of(new PayloadSite(Role.RECEIVED, payload.payload(), span));
        }
        return binding instanceof Binding.Capability capability
                ? capability.use().payload().map(type -> new PayloadSite(role(capability.use()), type, span))
                : Optional.empty();
    }

    private static Role role(CapabilityUse use) {
        boolean event = use.kind().equals("event") || use.access().equals("outbox");
        return event ? Role.PUBLISHED : Role.CARRIED;
    }

    private static Optional<PayloadSite> ofResult(HandlerSite site) {
        TypeRef content = ResultShape.of(site.handler().result()).content();
        Trigger trigger = site.handler().trigger();
        if (content.isVoid() || trigger instanceof Trigger.Message) {
            return Optional.empty();
        }
        return Optional.of(new PayloadSite(trigger.isHttp() ? Role.RESPONSE : Role.REPLY, content, site.resultSpan()));
    }
}
