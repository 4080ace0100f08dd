package dev.skyc.runtime.server.http;

import dev.skyc.api.Request;
import dev.skyc.runtime.contract.Reply;

/** Answers requests; called by several threads at once. What it throws becomes a 500. */
@FunctionalInterface
public interface HttpHandler {
    /** The answer. Its body is read and closed by the server, on the thread that called. */
    Reply handle(Request request);
}
