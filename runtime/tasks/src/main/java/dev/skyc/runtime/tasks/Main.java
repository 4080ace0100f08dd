package dev.skyc.runtime.tasks;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the task that the arguments name: {@code create-secrets <file>}. */
public final class Main {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private Main() {}

    /** Exit code 0 when the task is done, 1 when it failed, 2 when there is no such task. */
    public static void main(String[] args) {
        System.exit(
                run(List.of(args), System.getenv(), ServiceAccount.MOUNTED, Retries.DEFAULT, System.out, System.err));
    }

    static int run(
            List<String> arguments,
            Map<String, String> environment,
            ServiceAccount account,
            Retries retries,
            PrintStream out,
            PrintStream err) {
        if (arguments.size() != 2 || !arguments.get(0).equals("create-secrets")) {
            err.println("usage: create-secrets <file>");
            return WRONG_USAGE;
        }
        try {
            Path list = Path.of(arguments.get(1));
            SecretsApi api = SecretsApi.inCluster(environment, account, retries);
            new CreateSecrets(api, out::println).run(list);
            return DONE;
        } catch (TaskFailure | InvalidPathException e) {
            err.println("error: " + e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("error: interrupted");
            return FAILED;
        }
    }
}
