package dev.skyc.compiler.model.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Parameter;
import dev.skyc.compiler.model.TypeRef;
import dev.skyc.compiler.model.view.WiringGraph.Edge;
import dev.skyc.compiler.source.SourceSpan;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WiringGraphTest {
    @Test
    void aCycleIsToldOnceByItsShortestWay() {
        assertThat(cycles("a>b", "b>c", "c>d", "c>b", "d>a")).containsExactly("a>b b>c c>d d>a");
    }

    @Test
    void separateCyclesAreToldEach() {
        assertThat(cycles("a>a", "b>c", "c>b")).containsExactly("a>a", "b>c c>b");
    }

    @Test
    void whatIsSharedIsNoCycle() {
        assertThat(cycles("a>b", "a>c", "b>d", "c>d")).isEmpty();
    }

    @Test
    void theClosureOfAClassHoldsAllThatItNeeds() {
        assertThat(graph("a>b", "b>c", "d>c").closure("a")).containsExactly("a", "b", "c");
    }

    private static List<String> cycles(String... edges) {
        return graph(edges).cycles().stream()
                .map(cycle -> cycle.stream()
                        .map(edge -> edge.from() + ">" + edge.to())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static WiringGraph graph(String... edges) {
        return new WiringGraph(Arrays.stream(edges)
                .map(WiringGraphTest::edge)
                .collect(Collectors.groupingBy(Edge::from, TreeMap::new, Collectors.toList())));
    }

    private static Edge edge(String text) {
        String to = text.substring(2);
        Parameter parameter =
                new Parameter(to, TypeRef.Declared.of(to), false, List.of(), new Binding.Wired(to), SourceSpan.NONE);
        return new Edge(text.substring(0, 1), to, parameter);
    }
}
