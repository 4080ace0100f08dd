package dev.skyc.runtime.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The connectors of one function. The factories of capabilities get theirs here while the function is wired; the process
 * asks all of them whether they are ready, lets them sweep, and closes them after the {@link Dispatcher}.
 */
public final class Connectors implements AutoCloseable {
    private final Map<String, Connector> byName = new LinkedHashMap<>();

    /** The connector of that name, which is made if it is the first one asked for. */
    public synchronized <C extends Connector> C get(Class<C> type, String name, Supplier<C> make) {
        String key = type.getName() + " " + name;
        Connector known = byName.get(key);
        if (known == null) {
            known = make.get();
            byName.put(key, known);
        }
        return type.cast(known);
    }

    /** Whether all of them are ready. */
    public boolean areReady() {
        for (Connector connector : all()) {
            if (!connector.isReady()) {
                return false;
            }
        }
        return true;
    }

    /** Lets all of them sweep, even if some fail; throws in the end with the first failure as cause. */
    public void sweep() {
        Exception first = null;
        for (Connector connector : all()) {
            try {
                connector.sweep();
            } catch (Exception failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw new IllegalStateException("could not be swept", first);
        }
    }

    /** Closes all in reverse order, even if some fail; throws in the end with the first failure as cause. */
    @Override
    public void close() {
        Closing closing = new Closing();
        all().forEach(closing::add);
        closing.closeAll();
    }

    private synchronized List<Connector> all() {
        return new ArrayList<>(byName.values());
    }
}
