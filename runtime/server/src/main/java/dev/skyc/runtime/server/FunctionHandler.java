package dev.skyc.runtime.server;

import dev.skyc.api.Request;
import dev.skyc.runtime.contract.Reply;
import dev.skyc.runtime.contract.Router;
import dev.skyc.runtime.contract.TraceContext;
import dev.skyc.runtime.server.http.HttpHandler;

/** Routes requests, each within its trace. */
final class FunctionHandler implements HttpHandler {
    private final Router router;

    FunctionHandler(Router router) {
        this.router = router;
    }

    @Override
    public Reply handle(Request request) {
        // It stays until the next request, because the body of the reply is read after this.
        TraceContext.of(request).begin();
        return router.handle(request);
    }
}
