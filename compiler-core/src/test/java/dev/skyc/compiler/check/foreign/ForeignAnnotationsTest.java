package dev.skyc.compiler.check.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.check.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignAnnotationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.web.bind.annotation.GetMapping",
                "org.springframework.web.bind.annotation.RequestMapping",
                "io.micronaut.http.annotation.Post",
                "jakarta.ws.rs.GET",
                "javax.ws.rs.Path",
                "org.springframework.kafka.annotation.KafkaListener",
                "org.eclipse.microprofile.reactive.messaging.Incoming",
                "org.springframework.scheduling.annotation.Scheduled",
                "io.quarkus.scheduler.Scheduled",
                "io.quarkus.funqy.Funq",
            })
    void meetsTriggers(String annotation) {
        String simple = annotation.substring(annotation.lastIndexOf('.') + 1);

        assertThat(Programs.messages("public class A { @Get(\"/a\") public void a() {} @" + annotation
                        + " public void other() {} }"))
                .containsExactly("SKY2115 `@" + simple + "` of another framework calls nothing here");
    }

    @Test
    void meetsInjectionIntoFieldsAndSetters() {
        assertThat(Programs.messages("""
                        public class A {
                            @jakarta.inject.Inject DataSource shop;
                            @org.springframework.beans.factory.annotation.Value("${x}") String x;
                            @Get("/a") public void a() {}
                            @javax.inject.Inject void set(DataSource shop) {}
                        }
                        """))
                .containsExactly(
                        "SKY2116 `@Inject` injects nothing here",
                        "SKY2116 `@Value` injects nothing here",
                        "SKY2116 `@Inject` injects nothing here");
    }

    @Test
    void onlyWarnsOfWhatDoesNoHarm() {
        assertThat(Programs.messages("""
                        @jakarta.enterprise.context.ApplicationScoped
                        public class A {
                            @jakarta.inject.Inject public A() {}
                            @Get("/a/{id}") public void a(@jakarta.ws.rs.PathParam("id") String id) {}
                        }
                        """))
                .containsExactly(
                        "SKY2117 `@ApplicationScoped` of another framework has no effect here",
                        "SKY2117 `@Inject` of another framework has no effect here",
                        "SKY2117 `@PathParam` of another framework has no effect here");
    }

    @Test
    void meetsThemInWiredClassesToo() {
        assertThat(Programs.messages(
                        "@org.springframework.stereotype.Service public class Store { public Store() {} }",
                        "public class A { public A(Store store) {} @Get(\"/a\") public void a() {} }"))
                .containsExactly("SKY2117 `@Service` of another framework has no effect here");
    }

    @Test
    void leavesOtherClassesAndAnnotationsAlone() {
        assertThat(Programs.messages(
                        "@org.springframework.stereotype.Service public class Elsewhere {}",
                        "@Deprecated public class A { @Get(\"/a\") @SuppressWarnings(\"all\") public void a() {} }"))
                .isEmpty();
    }
}
