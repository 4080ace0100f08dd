package dev.skyc.runtime.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.runtime.server.Jdk25;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@link HttpServerTest} holds, on virtual threads even where the build's own JDK has none. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // only against hanging
class VirtualThreadsTest {
    /** One of the tests. */
    private interface Part {
        void run(HttpServerTest test) throws Exception;
    }

    /** Runs in the other JVM. */
    public static final class Parts {
        private Parts() {}

        /** Ends with the first that fails, whatever threads it has left behind. */
        public static void main(String[] arguments) {
            try {
                runAll();
                System.out.println("all parts passed");
                System.exit(0);
            } catch (Throwable failure) {
                failure.printStackTrace();
                System.exit(1);
            }
        }

        private static void runAll() throws Exception {
            run(test -> test.manyConnectionsAreServedAtOnce(ThreadKind.VIRTUAL));
            run(test -> test.clientsThatSayNothingOrTooLittleAreLetGo(ThreadKind.VIRTUAL));
            run(HttpServerTest::aByteNowAndThenIsNotEnough);
            run(test -> test.clientsThatDoNotReadAreCutOff(ThreadKind.VIRTUAL));
            run(HttpServerTest::anIdleConnectionGivesWay);
            run(HttpServerTest::whereAllAreBusyTheNextIsTurnedAway);
            run(test -> test.atTheEndRequestsFinishAndNothingNewBegins(ThreadKind.VIRTUAL));
            run(HttpServerTest::whatDoesNotFinishInTimeIsCutOff);
            run(HttpServerTest::anAnswerArrivesEvenIfTheRequestIsStillBeingSent);
        }

        private static void run(Part part) throws Exception {
            part.run(new HttpServerTest());
        }
    }

    @Test
    void theSameHoldsOnVirtualThreads() throws Exception {
        Process process = new ProcessBuilder(
                        Jdk25.java().toString(), "-cp", System.getProperty("java.class.path"), Parts.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).endsWith("all parts passed\n");
        assertThat(process.waitFor()).isZero();
    }
}
