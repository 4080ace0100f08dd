package dev.skyc.runtime.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.api.Request;
import dev.skyc.runtime.contract.Reply;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever arrives: every connection comes to an end, every answer is well formed, nothing is a 500. */
class FuzzTest {
    private static final int ROUNDS = Integer.getInteger("skyc.fuzz.rounds", 10_000);
    private static final Set<Integer> STATUSES = Set.of(100, 200, 204, 400, 408, 413, 414, 417, 431, 501, 505);

    @Test
    void nearlyRightRequestsAreAnsweredOrRefused() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Mutations mutations = new Mutations(seed);
            byte[] requests = mutations.next();
            String shown = "seed " + seed + ": " + new String(requests, StandardCharsets.ISO_8859_1);
            List<String> whole = answers(requests, Integer.MAX_VALUE, shown);
            assertThat(answers(requests, mutations.piece(), shown)).as(shown).isEqualTo(whole);
        }
    }

    @Test
    void noiseIsRefused() {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS / 4; round++) {
            byte[] noise = new byte[1 + random.nextInt(400)];
            random.nextBytes(noise);
            assertThat(answers(noise, 1 + random.nextInt(50), "round " + round))
                    .allMatch(answer -> answer.startsWith("4") || answer.startsWith("5"));
        }
    }

    @Test
    void repliesThatReadTheRequestAreWholeOrCutOff() {
        for (int seed = 0; seed < ROUNDS / 4; seed++) {
            MemoryTransport transport = MemoryTransport.of(new Mutations(seed).next(), new Mutations(-seed).piece());
            Talk talk = Talk.with(request -> new Reply(200, method(request), request.body(), -1));
            byte[] output = talk.raw(transport);
            if (!transport.isAborted()) {
                Answer.ofHandler(output, talk.methods());
            }
        }
    }

    /** Status and body of all final answers. */
    private static List<String> answers(byte[] requests, int piece, String shown) {
        Talk talk = Talk.with(request -> {
            String seen = request.method() + request.uri() + request.headers() + Talk.body(request);
            byte[] body = seen.getBytes(StandardCharsets.ISO_8859_1);
            return new Reply(200, method(request), new ByteArrayInputStream(body), body.length);
        });
        List<String> answers = new ArrayList<>();
        byte[] output = talk.raw(MemoryTransport.of(requests, piece));
        for (Answer answer : Answer.ofHandler(output, talk.methods())) {
            assertThat(STATUSES).as(shown).contains(answer.status());
            if (answer.status() >= 200) {
                answers.add(answer.text());
            }
        }
        return answers;
    }

    private static SortedMap<String, List<String>> method(Request request) {
        return new TreeMap<>(Map.of(Answer.METHOD, List.of(request.method())));
    }
}
