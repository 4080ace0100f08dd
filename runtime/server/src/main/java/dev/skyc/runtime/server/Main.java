package dev.skyc.runtime.server;

import dev.skyc.runtime.contract.FunctionIndex;
import dev.skyc.runtime.server.log.Log;
import java.lang.System.Logger.Level;
import java.net.BindException;
import org.jspecify.annotations.Nullable;

/** Where every container of an application starts: it serves the function of its environment, or does one task. */
public final class Main {
    /** Under which name the process itself logs. */
    static final String LOGGER = "dev.skyc.runtime.server";

    private Main() {}

    /** Serves; with arguments it does the task that they name, and ends. */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            dev.skyc.runtime.tasks.Main.main(arguments);
            return;
        }
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught());
        int status = serve(new Environment(System.getenv()));
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int serve(Environment environment) {
        try {
            FunctionProcess process = FunctionProcess.listen(environment);
            Runtime.getRuntime().addShutdownHook(new Ending(process));
            process.open(index());
            return 0;
        } catch (SettingProblem problem) {
            return failed(String.valueOf(problem.getMessage()), null);
        } catch (BindException inUse) {
            String port = environment.text("PORT").orElse("8080");
            return failed("port " + port + " cannot be opened (" + inUse.getMessage() + "): set PORT to another", null);
        } catch (ClassNotFoundException missing) {
            return failed("there is no " + FunctionIndex.GENERATED_CLASS + " on the class path", missing);
        } catch (Exception | LinkageError failure) {
            return failed("the function cannot be started", failure);
        }
    }

    private static FunctionIndex index() throws ReflectiveOperationException {
        return Class.forName(FunctionIndex.GENERATED_CLASS)
                .asSubclass(FunctionIndex.class)
                .getConstructor()
                .newInstance();
    }

    private static int failed(String message, @Nullable Throwable failure) {
        Log.PROCESS.write(Level.ERROR, LOGGER, message, failure);
        return 1;
    }

    private static final class Ending extends Thread {
        private final FunctionProcess process;

        Ending(FunctionProcess process) {
            super("skyc-end");
            this.process = process;
        }

        @Override
        public void run() {
            process.end();
        }
    }

    private static final class Uncaught implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable failure) {
            Log.PROCESS.write(Level.ERROR, LOGGER, "the thread `" + thread.getName() + "` failed", failure);
        }
    }
}
