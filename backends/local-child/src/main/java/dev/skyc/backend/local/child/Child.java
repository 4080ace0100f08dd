package dev.skyc.backend.local.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The half inside: starts a server as the parent says, and ends it when the parent says so or is gone. */
public final class Child {
    private static final System.Logger LOG = System.getLogger(Child.class.getName());
    private static final long LONGEST_END_SECONDS = 10;

    private Child() {}

    /** Never returns; a server's {@code main} calls it and nothing else. */
    public static void main(Launcher launcher) {
        PrintStream answers = System.out;
        // Only the answer may go to the parent; what libraries print goes to the log.
        System.setOut(System.err);
        try {
            DataInputStream in = new DataInputStream(System.in);
            Message settings = Message.read(in);
            CountDownLatch end = new CountDownLatch(1);
            watch(in, end);
            Launcher.Running running = start(launcher, settings, new DataOutputStream(answers));
            end.await();
            haltLater();
            running.server().close();
        } catch (IOException | InterruptedException e) {
            LOG.log(Level.ERROR, "ended", e);
        } finally {
            // A library's threads or hooks must not keep it alive.
            Runtime.getRuntime().halt(0);
        }
    }

    /** Whatever the library throws is to reach the person in front of the parent. */
    private static Launcher.Running start(Launcher launcher, Message settings, DataOutputStream answers)
            throws IOException {
        try {
            Launcher.Running running = launcher.launch(settings.values());
            Message.of(running.values()).write(answers);
            return running;
        } catch (Exception | LinkageError e) {
            Message.problem(text(e)).write(answers);
            throw new IOException("not started", e);
        }
    }

    private static String text(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** The parent never sends more than the settings: the end of the stream is its end. */
    private static void watch(DataInputStream in, CountDownLatch end) {
        Thread watcher = new Thread(
                () -> {
                    try {
                        while (in.read() >= 0) {}
                    } catch (IOException e) {
                        // The same as the end.
                    }
                    end.countDown();
                    haltLater();
                },
                "parent");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void haltLater() {
        Thread halt = new Thread(
                () -> {
                    try {
                        TimeUnit.SECONDS.sleep(LONGEST_END_SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(1);
                },
                "halt");
        halt.setDaemon(true);
        halt.start();
    }
}
