package dev.skyc.compiler.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Constraint;
import dev.skyc.compiler.model.TypeDefinition.Structure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstraintsTest {
    @TempDir
    private Path directory;

    @Test
    void constraintsOfTypeArgumentsSayWhichOneTheyConstrain() {
        Application application = new Project(directory).with("""
                        package shop;
                        import jakarta.validation.Valid;
                        import jakarta.validation.constraints.NotBlank;
                        import jakarta.validation.constraints.NotEmpty;
                        import jakarta.validation.constraints.Positive;
                        import jakarta.validation.constraints.Size;
                        import java.util.*;
                        public record NewOrder(
                                @NotEmpty List<@Valid Line> lines,
                                Map<@NotBlank String, List<@Positive Integer>> counts,
                                Optional<@Size(max = 9) String> note) {
                            public record Line(@NotBlank String sku) {}
                        }
                        """, """
                        package shop;
                        import dev.skyc.annotation.*;
                        public class Orders {
                            @Post("/orders") public void place(NewOrder order) {}
                        }
                        """).application();

        Structure order = (Structure) application.types().get("shop.NewOrder");
        assertThat(order.members().get(0).constraints())
                .containsExactly(constraint("constraints.NotEmpty", Map.of()), constraint("Valid", Map.of(), 0));
        assertThat(order.members().get(1).constraints())
                .containsExactly(
                        constraint("constraints.NotBlank", Map.of(), 0),
                        constraint("constraints.Positive", Map.of(), 1, 0));
        assertThat(order.members().get(2).constraints())
                .containsExactly(constraint("constraints.Size", Map.of("max", "9"), 0));
    }

    private static Constraint constraint(String name, Map<String, String> attributes, Integer... within) {
        return new Constraint("jakarta.validation." + name, new TreeMap<>(attributes), List.of(within));
    }
}
