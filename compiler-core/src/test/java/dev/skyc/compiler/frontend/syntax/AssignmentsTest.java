package dev.skyc.compiler.frontend.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentsTest {
    private static Set<String> in(String body, String... parameters) {
        return Assignments.in(body, Set.of(parameters));
    }

    @Test
    void findsPlainAndQualifiedAssignments() {
        assertThat(in("{ this.a = 1; b = 2; if (c == 3) d = 4; else e = 5; Outer.this.f = 6; }"))
                .containsExactly("a", "b", "d", "e", "f");
        assertThat(in("{ a = b = 1; (c) = 2; other.d = 3; this.e.f = 4; g += 5; h[0] = 6; }"))
                .containsExactly("a", "b");
        assertThat(in("{ /* a = 1; */ String s = \"b = 2\"; // c = 3\n }")).isEmpty();
    }

    @Test
    void leavesOutWhatIsLocal() {
        assertThat(in("{ a = a + 1; this.b = b; }", "a", "b")).containsExactly("b");
        assertThat(in("{ int a = 1; a = 2; List<X> b = c; b = d; int[] e; e = f; for (Y g : h) g = i; }"))
                .isEmpty();
    }

    @Test
    void doesNotTakeAComparisonForADeclaration() {
        assertThat(in("{ if (x > max) max = x; boolean c = y > min; min = y; }"))
                .containsExactly("max", "min");
    }

    @Test
    void followsArrows() {
        assertThat(in("{ switch (k) { case A -> a = 1; default -> { b = 2; } } run(() -> c = 3); }"))
                .containsExactly("a", "b", "c");
    }

    @Test
    void leavesOutTheBodiesOfOtherClasses() {
        assertThat(
                        in(
                                "{ a = new Thing<X, Y>(b = 1) { int c; void m() { d = 2; this.e = 3; } }; f = new int[] {g = 1}; }"))
                .containsExactly("a", "b", "f", "g");
        assertThat(
                        in(
                                "{ class Local extends Base<X> implements I, J { void m() { a = 1; } } b = Local.class; c = 2; }"))
                .containsExactly("b", "c");
    }

    @Test
    void survivesDamagedText() {
        String body = "{ a = new Thing<X>(b = 1) { int c; } class L { } \"x\"; if (d > e) f = 'g'; }";
        for (int i = 0; i < body.length(); i++) {
            assertThat(in(body.substring(0, i))).isNotNull();
            assertThat(in(body.substring(i))).isNotNull();
        }
    }
}
