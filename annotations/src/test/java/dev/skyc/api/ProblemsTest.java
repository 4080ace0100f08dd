package dev.skyc.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void anHttpProblemKeepsItsDetailThroughTypeAndMembers() {
        HttpProblem problem = new HttpProblem(409, "order 17 is paid already")
                .withType(URI.create("https://acme.example/problems/paid"))
                .with("order", "17");

        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.detail()).isEqualTo("order 17 is paid already");
        assertThat(problem.type()).hasToString("https://acme.example/problems/paid");
        assertThat(problem.members()).isEqualTo(Map.of("order", "17"));
        assertThat(new HttpProblem(404, "no such order").type()).hasToString("about:blank");
    }

    @Test
    void aSuccessIsNoProblem() {
        assertThatThrownBy(() -> new HttpProblem(200, "fine")).hasMessage("not the status of a problem: 200");
    }

    @Test
    void aRemoteProblemSaysWhichFunctionFailedAndHow() {
        RemoteProblem answered = new RemoteProblem("prices", 503, "overloaded");
        RemoteProblem silent = new RemoteProblem("prices", "timed out", new java.io.IOException());

        assertThat(answered).hasMessage("function `prices` answered 503: overloaded");
        assertThat(answered.status()).hasValue(503);
        assertThat(silent).hasMessage("function `prices` did not answer: timed out");
        assertThat(silent.status()).isEmpty();
    }
}
