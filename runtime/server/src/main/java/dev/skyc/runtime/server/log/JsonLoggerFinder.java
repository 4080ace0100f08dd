package dev.skyc.runtime.server.log;

/** Makes all loggers of the process write JSON. Found by the JDK. */
public final class JsonLoggerFinder extends System.LoggerFinder {
    /** For the JDK. */
    public JsonLoggerFinder() {}

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new JsonLogger(name, Log.PROCESS);
    }
}
