package dev.skyc.compiler.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Binding;
import dev.skyc.compiler.model.Handler;
import dev.skyc.compiler.model.Trigger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontendTest {
    @TempDir
    Path base;

    @Test
    void readsAnHttpAndAnEventHandler() {
        Application application = new Project(base).with("""
                        package shop;
                        import dev.skyc.annotation.*;
                        @EventType("com.acme.order.placed.v1")
                        public record OrderPlaced(String orderId, java.math.BigDecimal total) {}
                        """, """
                        package shop;
                        import dev.skyc.annotation.*;
                        import dev.skyc.api.*;
                        import java.util.*;
                        @Public
                        public class Orders {
                            private final Publisher<OrderPlaced> placed;
                            public Orders(Publisher<OrderPlaced> placed) { this.placed = placed; }
                            @Get("/orders/{id}") public Optional<OrderPlaced> find(UUID id) { return Optional.empty(); }
                        }
                        """, """
                        package shop;
                        import dev.skyc.annotation.OnEvent;
                        import dev.skyc.api.Event;
                        public class Billing {
                            @OnEvent public void charge(Event<OrderPlaced> order) {}
                        }
                        """).application();

        assertThat(application.functions()).extracting(f -> f.name()).containsExactly("billing", "orders");
        Handler charge = Project.handler(Project.function(application, "billing"), "charge");
        assertThat(((Trigger.Event) charge.trigger()).types()).containsExactly("com.acme.order.placed.v1");
        Handler find = Project.handler(Project.function(application, "orders"), "find");
        assertThat(find.parameters().get(0).binding()).isEqualTo(new Binding.PathVariable("id"));
        assertThat(find.result()).hasToString("java.util.Optional<shop.OrderPlaced>");
        Binding.Capability publisher = (Binding.Capability)
                Project.function(application, "orders").constructor().get(0).binding();
        assertThat(publisher.use().name()).isEqualTo("com.acme.order.placed.v1");
        assertThat(publisher.use().access()).isEqualTo("publish");
        assertThat(application.types().keySet()).isEqualTo(java.util.Set.of("shop.OrderPlaced"));
    }
}
