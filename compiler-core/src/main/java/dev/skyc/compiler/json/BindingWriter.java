package dev.skyc.compiler.json;

import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.CapabilityUse;
import java.util.Locale;

/** Writes where parameters get their values. */
final class BindingWriter {
    private final boolean positions;

    BindingWriter(boolean positions) {
        this.positions = positions;
    }

    Node write(Binding binding) {
        Node node = new Node(positions);
        if (binding instanceof Binding.PathVariable variable) {
            return node.put("from", "path").put("name", variable.name());
        }
        if (binding instanceof Binding.Query query) {
            return node.put("from", "query").put("name", query.name()).put("default", query.defaultValue());
        }
        if (binding instanceof Binding.Header header) {
            return node.put("from", "header").put("name", header.name()).put("default", header.defaultValue());
        }
        if (binding instanceof Binding.Cookie cookie) {
            return node.put("from", "cookie").put("name", cookie.name()).put("default", cookie.defaultValue());
        }
        if (binding instanceof Binding.Body body) {
            return node.put("from", "body")
                    .number("max", body.max().orElse(-1), -1)
                    .put("malformed", body.malformed());
        }
        if (binding instanceof Binding.WholeRequest) {
            return node.put("from", "request");
        }
        if (binding instanceof Binding.CallerIdentity) {
            return node.put("from", "caller");
        }
        if (binding instanceof Binding.Payload payload) {
            return node.put("from", "payload")
                    .put("envelope", payload.envelope().name().toLowerCase(Locale.ROOT), "none")
                    .put("payload", TypeText.write(payload.payload()));
        }
        if (binding instanceof Binding.Capability capability) {
            return use(node.put("from", "capability"), capability.use());
        }
        if (binding instanceof Binding.Wired wired) {
            return node.put("from", "component").put("class", wired.className());
        }
        if (binding instanceof Binding.Remote remote) {
            return node.put("from", "function")
                    .put("function", remote.function())
                    .put("interface", remote.interfaceName());
        }
        Binding.Unbound unbound = (Binding.Unbound) binding;
        return node.put("from", "nothing")
                .put(
                        "problem",
                        unbound.problem().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("detail", unbound.detail(), "");
    }

    private static Node use(Node node, CapabilityUse use) {
        return node.put("kind", use.kind())
                .put("name", use.name())
                .put("access", use.access())
                .put("payload", use.payload().map(TypeText::write))
                .texts("attributes", use.attributes())
                .at(use.span());
    }
}
