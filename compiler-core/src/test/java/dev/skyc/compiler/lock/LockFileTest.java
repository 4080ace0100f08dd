package dev.skyc.compiler.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.config.Located;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockFileTest {
    private static final LockFile SHOP = new LockFile(
            1, "shop", new TreeMap<>(Map.of("orders", List.of("place", "find"), "billing", List.of("no", "charge"))));

    @Test
    void itsTextIsSortedAndReadsBack() {
        assertThat(SHOP.text()).isEqualTo("""
                        # Written by skyc; commit it. By these names the cluster knows what it runs.
                        format: 1
                        application: shop
                        handlers:
                          billing:
                          - charge
                          - "no"
                          orders:
                          - find
                          - place
                        """);
        assertThat(LockReader.read("serverless.lock", Optional.of(SHOP.text())))
                .isEqualTo(new Validated<>(Optional.of(SHOP), List.of()));
    }

    @Test
    void aMissingFileIsNoProblem() {
        assertThat(LockReader.read("serverless.lock", Optional.empty()))
                .isEqualTo(new Validated<>(Optional.empty(), List.of()));
    }

    @Test
    void compilingAgainKeepsTheFormat() {
        LockFile first = LockFile.of("shop", Application.EMPTY, Optional.empty());
        assertThat(first.text()).endsWith("format: 1\napplication: shop\n");
        assertThat(LockFile.of("shop", Application.EMPTY, Optional.of(first))).isEqualTo(first);
    }

    @Test
    void anotherNameOfTheApplicationIsRefused() {
        SourceSpan place = new SourceSpan("serverless.yaml", 1, 14, 1, 18);
        assertThat(SHOP.check(new Located<>("shop", place))).isEmpty();
        List<Diagnostic> diagnostics = SHOP.check(new Located<>("store", place));
        assertThat(diagnostics)
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.message())
                        .isEqualTo("the application is named `store`, but was compiled as `shop`"));
        assertThat(diagnostics.get(0).primary().span()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    format: 2⏎application: shop     | 1:9 SKY5021 the lock has format 2, and this skyc knows formats up to 1
                    format: one⏎application: shop   | 1:9 SKY5020 the lock has no valid `format`
                    application: shop               | 1:1 SKY5020 the lock has no valid `format`
                    format: 1                       | 1:1 SKY5020 the lock has no `application`
                    [a]                             | 1:1 SKY5020 the lock is no mapping
                    format: 1⏎application: a⏎handlers: [a] | 3:11 SKY5020 `handlers` is no mapping
                    format: 1⏎application: a⏎handlers: {a: b} | 3:15 SKY5020 the handlers of a function must be a list of ids
                    format: 1⏎format: 1             | 2:1 SKY5002 the key `format` is given twice
                    """)
    void whatSkycDidNotWriteIsReportedWhereItStands(String text, String expected) {
        Validated<Optional<LockFile>> read = LockReader.read("f", Optional.of(text.replace("⏎", "\n")));
        assertThat(read.diagnostics().stream()
                        .map(d -> d.primary().span().toString().substring(2) + " "
                                + d.code().id() + " " + d.message()))
                .containsExactly(expected);
    }
}
