package dev.skyc.compiler.check.http;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.HandlerSite;
import dev.skyc.compiler.model.view.ResultShape;
import dev.skyc.compiler.model.view.TypeNames;
import dev.skyc.compiler.spi.Check;
import java.util.List;
import java.util.Map;

/** An HTTP handler returns what becomes the response: data, perhaps in one {@code Response} or {@code Optional}. */
public final class HttpResult implements Check {
    static final DiagnosticCode NOT_A_RESPONSE = DiagnosticCode.error("SKY2044", "not-a-response");

    private static final String API = "dev.skyc.api.";
    private static final String THROW = "throw it instead";
    private static final Map<String, String> REMEDIES = Map.of(
            "Event", "return the payload; to publish an event, ask for a `Publisher`",
            "Message", "return the payload; to write a message, ask for a `TopicWriter`",
            "Response", "return one `Response`",
            "HttpProblem", THROW,
            "RemoteProblem", THROW,
            "Rejected", "throw an `HttpProblem` instead",
            "RetryLater", "throw an `HttpProblem` instead");

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(NOT_A_RESPONSE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        return HandlerSite.all(application).stream()
                .filter(site -> site.handler().trigger().isHttp() && isNoData(content(site)))
                .map(HttpResult::explain)
                .toList();
    }

    private static TypeRef content(HandlerSite site) {
        return ResultShape.of(site.handler().result()).content();
    }

    private static boolean isNoData(TypeRef content) {
        return content instanceof TypeRef.Declared declared
                && !declared.raw()
                && (declared.name().startsWith(API) || ResultShape.isWrapper(content));
    }

    private static Diagnostic explain(HandlerSite site) {
        String result = TypeNames.simple(site.handler().result());
        TypeRef content = content(site);
        Diagnostic diagnostic = Diagnostic.of(
                NOT_A_RESPONSE,
                site.resultSpan(),
                "`" + site.handler().method() + "` returns `" + result + "`, which cannot become a response");
        if (content.is("java.util.Optional")) {
            return diagnostic.help(
                    "return `Optional<…>`, which is 200 or 404, or a `Response<…>`, which may have no body");
        }
        if (content.is(API + "Response") && !content.equals(site.handler().result())) {
            return diagnostic.help("return `Response<…>`: `Response.status(404)` is one without body");
        }
        String name = content instanceof TypeRef.Declared declared ? TypeNames.simple(declared.name()) : "";
        return diagnostic.help(REMEDIES.getOrDefault(name, "return the data that the client is to see"));
    }
}
