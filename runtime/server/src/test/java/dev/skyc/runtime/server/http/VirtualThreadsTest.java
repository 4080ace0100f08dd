package dev.skyc.runtime.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.runtime.server.Jdk25;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What {@link HttpServerTest} holds, on virtual threads even where the build's own JDK has none. */
class VirtualThreadsTest {
    /** One of the tests. */
    private interface Part {
        void run(HttpServerTest test) throws Exception;
    }

    /** Runs in the other JVM. */
    public static final class Parts {
        private Parts() {}

        /** Fails with the first that fails. */
        public static void main(String[] arguments) throws Exception {
            run(test -> test.manyConnectionsAreServedAtOnce(ThreadKind.VIRTUAL));
            run(test -> test.clientsThatSayNothingOrTooLittleAreLetGo(ThreadKind.VIRTUAL));
            run(HttpServerTest::aByteNowAndThenIsNotEnough);
            run(test -> test.clientsThatDoNotReadAreCutOff(ThreadKind.VIRTUAL));
            run(HttpServerTest::anIdleConnectionGivesWay);
            run(HttpServerTest::whereAllAreBusyTheNextIsTurnedAway);
            run(test -> test.atTheEndRequestsFinishAndNothingNewBegins(ThreadKind.VIRTUAL));
            run(HttpServerTest::whatDoesNotFinishInTimeIsCutOff);
            run(HttpServerTest::anAnswerArrivesEvenIfTheRequestIsStillBeingSent);
            System.out.println("all parts passed");
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
