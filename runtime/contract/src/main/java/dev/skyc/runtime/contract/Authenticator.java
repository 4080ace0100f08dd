package dev.skyc.runtime.contract;

import dev.skyc.api.Caller;
import dev.skyc.api.HttpProblem;
import dev.skyc.api.Request;
import java.util.List;

/** Finds out who calls. */
@FunctionalInterface
public interface Authenticator {
    /** Knows nobody: every request that needs a caller is answered with 401. */
    Authenticator NONE = new Authenticator() {
        @Override
        public Caller authenticate(Request request, List<String> scopes) {
            throw new HttpProblem(401, "a token is needed");
        }
    };

    /** The caller that the request's token identifies; {@link HttpProblem} 401 without a valid token, 403 without the scopes. */
    Caller authenticate(Request request, List<String> scopes);
}
