package dev.skyc.runtime.contract;

import java.util.Map;

/** Makes the authenticator of a process that has routes for known callers. Found through {@link java.util.ServiceLoader}. */
@FunctionalInterface
public interface AuthenticatorFactory {
    /** An authenticator that trusts whom the environment tells it to trust. */
    Authenticator create(Map<String, String> environment);
}
