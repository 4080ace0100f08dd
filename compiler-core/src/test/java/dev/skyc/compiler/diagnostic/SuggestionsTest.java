package dev.skyc.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    @Test
    void countsInsertionsDeletionsReplacementsAndSwaps() {
        assertThat(Suggestions.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestions.distance("databases", "databses")).isEqualTo(1);
        assertThat(Suggestions.distance("topics", "toipcs")).isEqualTo(1);
        assertThat(Suggestions.distance("bucket", "basket")).isEqualTo(2);
    }

    @Test
    void suggestsTheNearestKnownWord() {
        List<String> known = List.of("databases", "keyValues", "buckets", "topics", "secrets");

        assertThat(Suggestions.didYouMean("database", known)).contains("did you mean `databases`?");
        assertThat(Suggestions.closest("keyvalues", known)).contains("keyValues");
        assertThat(Suggestions.closest("secerts", known)).contains("secrets");
        assertThat(Suggestions.closest("volumes", known)).isEmpty();
    }

    @Test
    void takesTheFirstOfEquallyNearWords() {
        assertThat(Suggestions.closest("cat", List.of("rat", "bat", "hat"))).contains("bat");
    }
}
