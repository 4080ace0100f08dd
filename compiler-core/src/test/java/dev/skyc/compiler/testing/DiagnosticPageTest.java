package dev.skyc.compiler.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skyc.compiler.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.Test;

class DiagnosticPageTest {
    private static final String PAGE = """
            # SKY2003: duplicate-route

            error · two handlers answer the same method and path

            A route has one handler.

            ## Rejected

            ```java
            // src/main/java/shop/Orders.java
            package shop;

            // not a path
            class Orders {}

            // src/main/java/shop/Archive.java
            package shop;
            ```

            ```yaml
            # serverless.yaml
            application: shop
            ```

            ```text
            error[SKY2003]: old
            ```

            ## Why

            Because.

            ## Accepted

            ```java
            // src/main/java/shop/Orders.java
            package shop;
            ```
            """;

    @Test
    void readsHeadProgramsAndOutput() {
        DiagnosticPage page = DiagnosticPage.parse("SKY2003.md", PAGE);

        assertThat(page.code()).isEqualTo(DiagnosticCode.error("SKY2003", "duplicate-route"));
        assertThat(page.summary()).isEqualTo("two handlers answer the same method and path");
        assertThat(page.rejected().orElseThrow().files())
                .containsOnlyKeys(
                        "serverless.yaml", "src/main/java/shop/Archive.java", "src/main/java/shop/Orders.java")
                .containsEntry("src/main/java/shop/Orders.java", "package shop;\n\n// not a path\nclass Orders {}\n")
                .containsEntry("serverless.yaml", "application: shop\n");
        assertThat(page.output()).contains("error[SKY2003]: old\n");
        assertThat(page.accepted().orElseThrow().files())
                .containsEntry("src/main/java/shop/Orders.java", "package shop;\n");
    }

    @Test
    void replacesTheOutput() {
        assertThat(DiagnosticPage.withOutput(PAGE, "error[SKY2003]: new\n"))
                .isEqualTo(PAGE.replace("error[SKY2003]: old", "error[SKY2003]: new"));
    }

    @Test
    void insertsTheOutputBehindTheRejectedProgram() {
        String without = PAGE.replace("```text\nerror[SKY2003]: old\n```\n\n", "");

        assertThat(DiagnosticPage.withOutput(without, "error[SKY2003]: old\n")).isEqualTo(PAGE);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> DiagnosticPage.parse("SKY1.md", "# SKY1\n"))
                .hasMessage("SKY1.md: the title `# SKYnnnn: name` is missing, found: # SKY1");
        assertThatThrownBy(() -> DiagnosticPage.parse("SKY2003.md", "# SKY2003: a\n\nfatal · x\n"))
                .hasMessage("SKY2003.md: the line `error · one sentence` below the title is missing, found: fatal · x");
        assertThatThrownBy(() ->
                        DiagnosticPage.parse("SKY2003.md", PAGE.replace("// src/main/java/shop/O", "// no path: O")))
                .hasMessageContaining(
                        "the java block below `## Rejected` does not begin with a comment that holds a path");
    }
}
