package dev.skyc.runtime.migrations;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Keeps Flyway quiet: what it has to tell is in its results and exceptions. Public because Flyway makes it by name. */
public final class Silence implements LogCreator {
    @Override
    public Log createLogger(Class<?> who) {
        return new Silent();
    }

    private record Silent() implements Log {
        @Override
        public void debug(String message) {}

        @Override
        public void info(String message) {}

        @Override
        public void warn(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Exception cause) {}

        @Override
        public void notice(String message) {}
    }
}
