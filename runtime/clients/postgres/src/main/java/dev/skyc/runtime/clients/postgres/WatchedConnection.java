package dev.skyc.runtime.clients.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection of the driver, below the pool's own wrapper, that is also a {@link CommitWatch}. A proxy, because an
 * interface of fifty methods of which few matter would hide those.
 */
final class WatchedConnection implements InvocationHandler {
    private static final String IO_ERROR = "58030";

    private final Connection original;
    private @Nullable Runnable afterCommit;

    private WatchedConnection(Connection original) {
        this.original = original;
    }

    static Connection watch(Connection original) {
        return (Connection) Proxy.newProxyInstance(
                WatchedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class, CommitWatch.class},
                new WatchedConnection(original));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "afterCommit" -> {
                afterCommit = arguments == null ? null : (Runnable) arguments[0];
                return null;
            }
            case "unwrap" -> {
                if (asksForThis(arguments)) {
                    return proxy;
                }
            }
            case "isWrapperFor" -> {
                if (asksForThis(arguments)) {
                    return true;
                }
            }
            case "commit", "setAutoCommit" -> {
                return ending(method, arguments);
            }
            case "rollback" -> {
                // Back to a savepoint is not the end.
                if (arguments == null) {
                    afterCommit = null;
                }
            }
            case "close", "abort" -> afterCommit = null;
            case "getTransactionIsolation" -> {
                return isolation();
            }
            default -> {
                // Nothing that ends a transaction.
            }
        }
        return call(method, arguments);
    }

    private static boolean asksForThis(@Nullable Object @Nullable [] arguments) {
        return arguments != null && CommitWatch.class.equals(arguments[0]);
    }

    /** A commit that fails may have taken effect all the same; looking once too often does no harm. */
    private @Nullable Object ending(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        Runnable action = afterCommit;
        afterCommit = null;
        try {
            return call(method, arguments);
        } finally {
            if (action != null) {
                action.run();
            }
        }
    }

    /**
     * HikariCP asks its first connection. Where that one breaks at this very moment, the pool passes over a failure of class 08,
     * goes on without an answer, and can set up no connection ever after.
     */
    private int isolation() throws SQLException {
        try {
            return original.getTransactionIsolation();
        } catch (SQLException broken) {
            throw new SQLException(broken.getMessage(), IO_ERROR, broken);
        }
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(original, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
