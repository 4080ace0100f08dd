package dev.skyc.runtime.server.log;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A logger that writes JSON. */
final class JsonLogger implements System.Logger {
    private final String name;
    private final Log log;

    JsonLogger(String name, Log log) {
        this.name = name;
        this.log = log;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isLoggable(Level level) {
        return log.isLoggable(level);
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable failure) {
        if (log.isLoggable(level)) {
            log.write(level, name, localized(bundle, message), failure);
        }
    }

    @Override
    public void log(
            Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... parameters) {
        if (log.isLoggable(level)) {
            log.write(level, name, formatted(localized(bundle, format), parameters), null);
        }
    }

    private static String localized(@Nullable ResourceBundle bundle, @Nullable String key) {
        String text = String.valueOf(key);
        try {
            return bundle == null || key == null ? text : bundle.getString(key);
        } catch (MissingResourceException | ClassCastException untranslated) {
            return text;
        }
    }

    @SuppressWarnings("NullAway") // MessageFormat prints null arguments
    private static String formatted(String format, @Nullable Object @Nullable [] parameters) {
        if (parameters == null || parameters.length == 0) {
            return format;
        }
        try {
            return new MessageFormat(format, Locale.ROOT).format(parameters);
        } catch (IllegalArgumentException noFormat) {
            return format;
        }
    }
}
