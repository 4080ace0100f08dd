package dev.skyc.runtime.server;

import java.util.Iterator;
import java.util.ServiceLoader;

/** Finds what other modules provide. */
final class Services {
    private Services() {}

    /** The implementation on the class path; its absence is a mistake in how the image was made. */
    static <S> S require(Class<S> service) {
        Iterator<S> found = ServiceLoader.load(service).iterator();
        if (!found.hasNext()) {
            throw new IllegalStateException("no implementation of " + service.getName() + " on the class path");
        }
        return found.next();
    }
}
