package dev.skyc.compiler.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.model.Declaration;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.HttpMethod;
import dev.skyc.compiler.model.PathTemplate;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.plan.DeploymentPlan.GatewayMatch;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GatewayAmbiguityTest {
    @Test
    void aLongerPrefixOfAnotherFunctionTakesAPathThatItDoesNotKnow() {
        assertThat(cases("a GET /orders/{id}", "b GET /orders/archive/{year}"))
                .containsExactly("a GET /orders/{id} loses /orders/archive to b");
    }

    @Test
    void equalPrefixesCannotBeToldApart() {
        assertThat(cases("a GET /orders/{id}", "b GET /orders/{id}/items"))
                .containsExactly("a GET /orders/{id} loses /orders/x to b");
    }

    @Test
    void exactPathsAndOtherMethodsAreToldApart() {
        assertThat(cases("a GET /orders/{id}", "b GET /orders/archive", "b POST /orders/{id}/items"))
                .isEmpty();
        assertThat(cases("a GET /orders/{id}", "a GET /orders/{id}/items", "b GET /archive/{id}"))
                .isEmpty();
    }

    @Test
    void aRouteOfTheSameFunctionMayTakeTheRequestInTime() {
        assertThat(cases("a GET /orders/{id}", "a GET /orders/archive", "b GET /orders/archive/{year}"))
                .isEmpty();
    }

    /** Every request for words of the routes, and one that none of them has, is tried against a gateway's own rules. */
    @Test
    void noRequestGoesAstrayUnnoticed() {
        Random random = new Random(11);
        List<String> words = List.of("p", "q", "{v}");
        int astray = 0;
        for (int round = 0; round < 2_000; round++) {
            TreeSet<String> texts = new TreeSet<>();
            for (int i = 0; i < 2 + random.nextInt(4); i++) {
                StringBuilder path = new StringBuilder();
                for (int length = random.nextInt(4); length >= 0; length--) {
                    path.append('/').append(words.get(random.nextInt(3)));
                }
                texts.add(path.toString());
            }
            List<PublicRoute> routes = new ArrayList<>();
            texts.forEach(path -> routes.add(route("abc".charAt(random.nextInt(3)) + " GET " + path)));
            boolean expected = goesAstraySomewhere(routes);
            astray += expected ? 1 : 0;
            assertThat(!new GatewayAmbiguity(routes).find().isEmpty())
                    .as(routes.toString())
                    .isEqualTo(expected);
        }
        assertThat(astray).isBetween(200, 1_800);
    }

    private static boolean goesAstraySomewhere(List<PublicRoute> routes) {
        List<List<String>> paths = new ArrayList<>(List.of(List.of()));
        boolean astray = false;
        for (int length = 1; length <= 4 && !astray; length++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> path : paths) {
                for (String word : List.of("p", "q", "z")) {
                    List<String> next = new ArrayList<>(path);
                    next.add(word);
                    longer.add(next);
                }
            }
            paths = longer;
            astray = paths.stream().anyMatch(path -> goesAstray(routes, path));
        }
        return astray;
    }

    private static boolean goesAstray(List<PublicRoute> routes, List<String> path) {
        Optional<PublicRoute> answer =
                routes.stream().filter(route -> route.answers(path)).min(Comparator.comparing(PublicRoute::rank));
        if (answer.isEmpty()) {
            return false;
        }
        int best = routes.stream()
                .mapToInt(route -> fit(route.match(), path))
                .max()
                .orElse(-1);
        return routes.stream()
                .filter(route -> fit(route.match(), path) == best)
                .anyMatch(route ->
                        !route.function().name().equals(answer.get().function().name()));
    }

    private static int fit(GatewayMatch match, List<String> path) {
        String text = "/" + String.join("/", path);
        if (match.exact()) {
            return match.path().equals(text) ? 1_000 : -1;
        }
        return match.path().equals("/") || text.equals(match.path()) || text.startsWith(match.path() + "/")
                ? match.path().length()
                : -1;
    }

    private static List<String> cases(String... routes) {
        return new GatewayAmbiguity(
                        Arrays.stream(routes).map(GatewayAmbiguityTest::route).toList())
                .find().stream()
                        .map(found -> found.route().function().name() + " "
                                + found.route().describe() + " loses " + found.path() + " to "
                                + found.preferred().function().name())
                        .collect(Collectors.toList());
    }

    private static PublicRoute route(String text) {
        String[] words = text.split(" ");
        Trigger.Http http = new Trigger.Http(HttpMethod.valueOf(words[1]), new PathTemplate(words[2]), SourceSpan.NONE);
        Handler handler = new Handler(
                "h",
                "h",
                words[0],
                http,
                List.of(),
                new TypeRef.Primitive("void"),
                Optional.empty(),
                Optional.empty(),
                Declaration.CHECKED,
                SourceSpan.NONE);
        FunctionClass function = new FunctionClass(
                words[0],
                words[0],
                "",
                true,
                Policies.Scale.DEFAULT,
                Policies.Compute.DEFAULT,
                List.of(),
                List.of(handler),
                Optional.empty(),
                Declaration.CHECKED,
                SourceSpan.NONE);
        return new PublicRoute(function, handler, http);
    }
}
