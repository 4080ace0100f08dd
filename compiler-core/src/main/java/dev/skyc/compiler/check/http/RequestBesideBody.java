package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whoever receives the body as a parameter finds none in {@code Request}: a body can be read only once. */
public final class RequestBesideBody implements Check {
    static final DiagnosticCode REQUEST_BESIDE_BODY = DiagnosticCode.note("SKY2011", "request-beside-body");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(REQUEST_BESIDE_BODY);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return HandlerSite.all(application).stream()
                .flatMap(site -> conflict(site.handler()))
                .toList();
    }

    private static Stream<Diagnostic> conflict(Handler handler) {
        Optional<Parameter> body = first(handler, binding -> binding instanceof Binding.Body);
        Optional<Parameter> request = first(handler, binding -> binding instanceof Binding.WholeRequest);
        if (body.isEmpty() || request.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Diagnostic.of(
                        REQUEST_BESIDE_BODY,
                        request.get().span(),
                        "`" + request.get().name() + ".body()` is empty, because `"
                                + body.get().name() + "` receives the body")
                .also(body.get().span(), "the body is read for this parameter")
                .help("receive `byte[]` instead of both if the bytes themselves are needed, as for a signature"));
    }

    private static Optional<Parameter> first(Handler handler, Predicate<Binding> bound) {
        return handler.parameters().stream()
                .filter(parameter -> bound.test(parameter.binding()))
                .findFirst();
    }
}
