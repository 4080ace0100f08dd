package dev.skyc.compiler.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Declaration;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.HttpMethod;
import dev.skyc.compiler.model.PathTemplate;
import dev.skyc.compiler.model.Policies;
import dev.skyc.compiler.model.Trigger;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
    @Test
    void publicFunctionsShareOnePathSpaceAndOthersHaveTheirOwn() {
        RouteTable table = RouteTable.of(new Application(
                List.of(
                        function("shop.Admin", false, "/a", "/b"),
                        function("shop.Archive", true, "/c"),
                        function("shop.Orders", true, "/d")),
                List.of(),
                List.of(),
                new TreeMap<>()));

        assertThat(table.spaces().stream().map(RouteTableTest::texts))
                .containsExactly(List.of("GET /c", "GET /d"), List.of("GET /a", "GET /b"));
    }

    @Test
    void malformedPathsAreLeftOut() {
        RouteTable table = RouteTable.of(new Application(
                List.of(function("shop.Orders", true, "/a", "/a/", "a")), List.of(), List.of(), new TreeMap<>()));

        assertThat(table.spaces().stream().map(RouteTableTest::texts)).containsExactly(List.of("GET /a"));
    }

    @ParameterizedTest
    @CsvSource({
        "/a/{x}/c, /a/b/{y}, true",
        "/a/{x}, /a/b, false",
        "/a/{x}/c, /a/{y}/d, false",
        "/a/{x}, /{y}/b, true",
        "/a/{x}, /{y}/{z}, false",
        "/a/{x}, /b/{y}, false",
        "/a, /a/b, false"
    })
    void routesAreAmbiguousWhenEachIsMoreSpecificSomewhere(String first, String second, boolean ambiguous) {
        List<RouteTable.Route> routes = RouteTable.of(new Application(
                        List.of(function("shop.Orders", true, first, second)), List.of(), List.of(), new TreeMap<>()))
                .spaces()
                .get(0);

        assertThat(routes.get(0).isAmbiguousWith(routes.get(1))).isEqualTo(ambiguous);
        assertThat(routes.get(1).isAmbiguousWith(routes.get(0))).isEqualTo(ambiguous);
    }

    private static List<String> texts(List<RouteTable.Route> routes) {
        return routes.stream().map(RouteTable.Route::text).toList();
    }

    private static FunctionClass function(String className, boolean isPublic, String... paths) {
        List<Handler> handlers = new ArrayList<>();
        for (int i = 0; i < paths.length; i++) {
            SourceSpan span = new SourceSpan(className, i + 1, 1, i + 1, 9);
            handlers.add(new Handler(
                    "h" + i,
                    "h" + i,
                    className,
                    new Trigger.Http(HttpMethod.GET, new PathTemplate(paths[i]), span),
                    List.of(),
                    new TypeRef.Primitive("void"),
                    Optional.empty(),
                    Optional.empty(),
                    Declaration.CHECKED,
                    span));
        }
        return new FunctionClass(
                KebabCase.of(TypeNames.simple(className)),
                className,
                "shop",
                isPublic,
                Policies.Scale.DEFAULT,
                Policies.Compute.DEFAULT,
                List.of(),
                handlers,
                Optional.empty(),
                Declaration.CHECKED,
                SourceSpan.NONE);
    }
}
