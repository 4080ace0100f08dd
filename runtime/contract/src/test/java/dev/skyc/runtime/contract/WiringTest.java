package dev.skyc.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
    @Test
    void everythingIsClosedInReverseOrder() {
        List<String> closed = new ArrayList<>();
        Closing closing = new Closing();
        AutoCloseable broken = () -> {
            closed.add("second");
            throw new IOException("broken");
        };
        closing.add((AutoCloseable) () -> closed.add("first"));
        closing.add("not closeable");
        closing.add(broken);
        closing.add((AutoCloseable) () -> closed.add("third"));
        assertThatThrownBy(closing::closeAll).hasRootCauseMessage("broken");
        assertThat(closed).containsExactly("third", "second", "first");
    }

    @Test
    void aFailedWiringClosesWhatItMade() {
        List<String> closed = new ArrayList<>();
        Closing closing = new Closing();
        closing.add((AutoCloseable) () -> closed.add("first"));
        Exception failure = new IOException("no database");
        assertThat(closing.closedAfter(failure)).isSameAs(failure);
        assertThat(closed).containsExactly("first");
    }

    @Test
    void bindingsFollowTheirFiles(@TempDir Path directory) throws IOException {
        ServiceBinding binding = new ServiceBinding(directory);
        assertThat(binding.find("password")).isEmpty();
        assertThatThrownBy(() -> binding.require("password")).hasMessageContaining("has no key `password`");
        Files.writeString(directory.resolve("password"), "s3cret\n");
        assertThat(binding.require("password")).isEqualTo("s3cret\n");
    }

    @Test
    void namesOfTheEnvironmentAreFixed() {
        assertThat(EnvironmentKeys.config("page-size")).isEqualTo("SKYC_CONFIG_PAGE_SIZE");
        assertThat(InternalPaths.events("charge")).isEqualTo("/_skyc/events/charge");
    }

    @Test
    void genericTypesEqualThoseOfTheJdk() throws NoSuchMethodException {
        assertThat(Types.of(Map.class, String.class, Types.of(List.class, Integer.class)))
                .isEqualTo(Shapes.class.getDeclaredMethod("map").getGenericReturnType());
    }

    private interface Shapes {
        Map<String, List<Integer>> map();
    }
}
