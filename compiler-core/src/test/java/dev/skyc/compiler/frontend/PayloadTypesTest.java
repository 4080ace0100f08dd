package dev.skyc.compiler.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Constraint;
import dev.skyc.compiler.model.TypeDefinition;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayloadTypesTest {
    /** Jackson's and validation's annotations need not be on the class path: their names say enough. */
    private static final String IMPORTS = """
            package shop;
            import com.fasterxml.jackson.annotation.JsonProperty;
            import com.fasterxml.jackson.annotation.JsonAlias;
            import com.fasterxml.jackson.annotation.JsonCreator;
            import com.fasterxml.jackson.annotation.JsonFormat;
            import com.fasterxml.jackson.annotation.JsonIgnore;
            import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
            import com.fasterxml.jackson.annotation.JsonSubTypes;
            import com.fasterxml.jackson.annotation.JsonTypeInfo;
            import com.fasterxml.jackson.annotation.JsonTypeName;
            import com.fasterxml.jackson.annotation.JsonValue;
            import jakarta.validation.Valid;
            import jakarta.validation.constraints.Max;
            import jakarta.validation.constraints.Pattern;
            import org.jspecify.annotations.Nullable;
            import dev.skyc.annotation.Attribute;
            import dev.skyc.annotation.EventType;
            import java.util.*;
            """;

    @TempDir
    Path base;

    @Test
    void records() {
        assertThat(definition("""
                        @EventType(value = "a.b.v1", external = true)
                        public record Thing(
                            @Attribute String id,
                            @Attribute("subject") @JsonProperty("the_name") @JsonAlias({"a", "b"}) String name,
                            @Nullable String note,
                            Optional<Long> count,
                            @Valid List<Thing> children,
                            @JsonIgnore String hidden,
                            @Max(9) @Pattern(regexp = "x" + "+", message = "m") int[] limit) {
                            static final int X = 1;
                        }
                        """)).isEqualTo("""
                        structure [] a.b.v1/true
                          id java.lang.String @id
                          name as the_name or [a, b] java.lang.String @subject
                          note java.lang.String?
                          count java.util.Optional<java.lang.Long>?
                          children java.util.List<shop.Thing>? Valid{}
                          limit int[] Max{value=9} Pattern{message=m, regexp=x+}
                        """);
    }

    @Test
    void genericRecordsKeepTheirVariables() {
        Application application = application(
                "public record Thing<T, K>(T value, Map<K, List<T>> all) {}", "Thing<Long, java.util.UUID>");

        assertThat(application.functions().get(0).handlers().get(0).result())
                .hasToString("shop.Thing<java.lang.Long, java.util.UUID>");
        assertThat(text(application.types().get("shop.Thing"))).isEqualTo("""
                        structure [T, K] -
                          value T
                          all java.util.Map<K, java.util.List<T>>?
                        """);
    }

    @Test
    void enums() {
        assertThat(definition("public enum Thing { A, @JsonProperty(\"b-b\") B { }, @Deprecated C }"))
                .isEqualTo("enum A, B as b-b, C\n");
        assertThat(definition("public enum Thing { A(1); Thing(int x) {} @JsonValue public int x() { return 1; } }"))
                .isEqualTo("opaque `@JsonValue` on `x`\n");
    }

    @Test
    void sealedTypes() {
        assertThat(definition("""
                        public sealed interface Thing {
                            record A(int a) implements Thing {}
                            sealed interface Inner extends Thing permits B, C {}
                            @JsonTypeName("bee") record B() implements Inner {}
                            final class C implements Inner {}
                        }
                        """)).isEqualTo("choice by type: shop.Thing.A=A, shop.Thing.B=bee, shop.Thing.C=C\n");
        assertThat(definition("""
                        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
                        @JsonSubTypes({@JsonSubTypes.Type(value = Thing.A.class, name = "a"), @JsonSubTypes.Type(Thing.B.class)})
                        public sealed interface Thing {
                            record A() implements Thing {}
                            record B() implements Thing {}
                        }
                        """)).isEqualTo("choice by kind: shop.Thing.A=a, shop.Thing.B=Thing$B\n");
        assertThat(definition(
                        "public sealed interface Thing permits Thing.A { non-sealed interface A extends Thing {} }"))
                .isEqualTo("opaque its subtype `A` is open\n");
        assertThat(definition("public sealed interface Thing<T> { record A<T>(T t) implements Thing<T> {} }"))
                .isEqualTo("opaque it is sealed and generic\n");
    }

    @Test
    void classes() {
        assertThat(definition("""
                        public class Thing {
                            private final int x;
                            @JsonCreator public Thing(@JsonProperty("x") int x, @JsonProperty("y") Color z) { this.x = x; }
                        }
                        enum Color { RED }
                        """)).isEqualTo("""
                        structure [] -
                          x int
                          z as y shop.Color
                        """);
        assertThat(definition("public class Thing { @JsonProperty private int x; @JsonIgnore int y; static int z; }"))
                .isEqualTo("structure [] -\n  x int\n");
        assertThat(definition("public class Thing { private int x; public int getX() { return x; } }"))
                .isEqualTo("opaque it is a class, not a record\n");
        assertThat(definition("public abstract class Thing { }"))
                .isEqualTo("opaque it is an abstract class that is not sealed\n");
    }

    @Test
    void whatJacksonDoesOtherwiseIsOpaque() {
        assertThat(definition("public record Thing(@JsonFormat(pattern = \"x\") java.time.Instant at) {}"))
                .isEqualTo("opaque `@JsonFormat` on `at`\n");
        assertThat(definition("public record Thing(@JsonProperty(access = JsonProperty.Access.READ_ONLY) int x) {}"))
                .isEqualTo("opaque `@JsonProperty` on `x`\n");
        assertThat(definition("@JsonIgnoreProperties({\"b\"}) public record Thing(int a, int b) {}"))
                .isEqualTo("structure [] -\n  a int\n");
    }

    @Test
    void allThatIsReachedIsDefinedAndNothingElse() {
        Application application = application("""
                        public record Thing(A a, Map<String, B[]> b, java.time.Instant c, Optional<Thing> again) {}
                        record A(E e) {}
                        record B() {}
                        enum E { X }
                        record Unused() {}
                        """, "dev.skyc.api.Response<Thing>");

        assertThat(application.types().keySet()).containsExactly("shop.A", "shop.B", "shop.E", "shop.Thing");
    }

    @Test
    void enumsOfQueryParametersAreDefined() {
        assertThat(new Project(base)
                        .with("package shop; public enum Color { RED }", """
                                package shop;
                                import dev.skyc.annotation.*;
                                public class Function { @Get("/a") public void a(@Query java.util.List<Color> c) {} }
                                """)
                        .application()
                        .types()
                        .keySet())
                .containsExactly("shop.Color");
    }

    private String definition(String source) {
        return text(java.util.Objects.requireNonNull(
                application(source, "Thing").types().get("shop.Thing")));
    }

    private Application application(String source, String result) {
        return new Project(base)
                .compiledJar("com.fasterxml.jackson.core:jackson-annotations", false, Map.of(), """
                        package com.fasterxml.jackson.annotation;
                        public @interface JsonTypeInfo {
                            Id use(); String property() default "";
                            enum Id { NAME, CLASS }
                        }
                        """, """
                        package com.fasterxml.jackson.annotation;
                        public @interface JsonProperty {
                            String value() default ""; Access access() default Access.AUTO;
                            enum Access { AUTO, READ_ONLY }
                        }
                        """, """
                        package com.fasterxml.jackson.annotation;
                        public @interface JsonSubTypes {
                            Type[] value();
                            @interface Type { Class<?> value(); String name() default ""; }
                        }
                        """)
                .file("src/main/java/shop/Thing.java", IMPORTS + source)
                .with("package shop; public class Function { @dev.skyc.annotation.Get(\"/a\") public " + result
                        + " a() { return null; } }")
                .application();
    }

    private static String text(TypeDefinition definition) {
        StringBuilder text = new StringBuilder();
        if (definition instanceof TypeDefinition.Structure structure) {
            text.append("structure ").append(structure.typeParameters()).append(' ');
            text.append(structure
                            .event()
                            .map(event -> event.type() + "/" + event.external())
                            .orElse("-"))
                    .append('\n');
            structure
                    .members()
                    .forEach(member -> text.append("  ").append(text(member)).append('\n'));
        } else if (definition instanceof TypeDefinition.Enumeration enumeration) {
            text.append("enum ")
                    .append(String.join(
                            ", ",
                            enumeration.constants().stream()
                                    .map(constant -> constant.name()
                                            + (constant.name().equals(constant.jsonName())
                                                    ? ""
                                                    : " as " + constant.jsonName()))
                                    .toList()))
                    .append('\n');
        } else if (definition instanceof TypeDefinition.Choice choice) {
            text.append("choice by ")
                    .append(choice.discriminator())
                    .append(": ")
                    .append(String.join(
                            ", ",
                            choice.alternatives().stream()
                                    .map(alternative -> alternative.type() + "=" + alternative.discriminatorValue())
                                    .toList()))
                    .append('\n');
        } else if (definition instanceof TypeDefinition.Opaque opaque) {
            text.append("opaque ").append(opaque.reason()).append('\n');
        }
        return text.toString();
    }

    private static String text(TypeDefinition.Member member) {
        StringBuilder text = new StringBuilder(member.name());
        if (!member.jsonName().equals(member.name())) {
            text.append(" as ").append(member.jsonName());
        }
        if (!member.aliases().isEmpty()) {
            text.append(" or ").append(member.aliases());
        }
        text.append(' ').append(member.type()).append(member.nullable() ? "?" : "");
        member.attribute().ifPresent(attribute -> text.append(" @").append(attribute));
        for (Constraint constraint : member.constraints()) {
            text.append(' ')
                    .append(constraint.annotation().replaceAll(".*\\.", ""))
                    .append(constraint.attributes());
        }
        return text.toString();
    }
}
