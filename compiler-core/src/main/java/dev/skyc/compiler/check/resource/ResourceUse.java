package dev.skyc.compiler.check.resource;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.view.CapabilitySite;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** A place in the code that names a resource: a capability, or the trigger that listens to it. */
record ResourceUse(String kind, String name, SourceSpan span) {
    /** All places, capabilities first; events have no names of their own. */
    static List<ResourceUse> all(Application application) {
        List<ResourceUse> uses = new ArrayList<>();
        for (CapabilitySite site : CapabilitySite.all(application)) {
            if (!site.isOf("event")) {
                uses.add(new ResourceUse(
                        site.use().kind(), site.use().name(), site.use().span()));
            }
        }
        for (HandlerSite site : HandlerSite.all(application)) {
            if (site.handler().trigger() instanceof Trigger.Message message) {
                uses.add(new ResourceUse("topic", message.topic(), message.span()));
            } else if (site.handler().trigger() instanceof Trigger.ObjectChange change) {
                uses.add(new ResourceUse("bucket", change.bucket(), change.span()));
            }
        }
        return uses;
    }
}
