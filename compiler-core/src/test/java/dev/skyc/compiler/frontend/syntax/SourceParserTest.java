package dev.skyc.compiler.frontend.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.frontend.facts.FileFacts;
import dev.skyc.compiler.frontend.facts.TypeFacts;
import dev.skyc.compiler.source.SourceSpan;
import org.junit.jupiter.api.Test;

class SourceParserTest {
    private static FileFacts parse(String text) {
        return new SourceParser().parse("A.java", text);
    }

    @Test
    void spansPointIntoTheFileAsWritten() {
        FileFacts facts = parse("""
                package shop;

                /* a comment { */ public class Orders {
                    void before() { String s = "}"; }

                    @Get("/orders/{id}") // found
                    public Order find(@Query String id) {
                        return null;
                    }
                }
                """);
        TypeFacts type = facts.types().get(0);
        assertThat(facts.problems()).isEmpty();
        assertThat(type.span()).isEqualTo(new SourceSpan("A.java", 3, 32, 3, 37));
        assertThat(type.extent()).isEqualTo(new SourceSpan("A.java", 3, 19, 10, 1));
        assertThat(type.methods().get(1).extent()).isEqualTo(new SourceSpan("A.java", 6, 5, 9, 5));
        assertThat(type.methods().get(1).annotations().get(0).span()).isEqualTo(new SourceSpan("A.java", 6, 5, 6, 24));
        assertThat(type.methods().get(1).parameters().get(0).span()).isEqualTo(new SourceSpan("A.java", 7, 30, 7, 38));
    }
}
