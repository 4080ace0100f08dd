package dev.skyc.compiler.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.model.Application;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Name resolution, as seen by the types of a handler's parameters. */
class NamesTest {
    @TempDir
    Path base;

    @Test
    void singleImportsBeatThePackageAndThatBeatsImportsOnDemand() {
        Project project = new Project(base)
                .with(
                        "package a; public class Thing { public String getX() { return null; } }",
                        "package b; public class Thing {}",
                        "package b; public class Other {}",
                        "package shop; public class Other {}",
                        "package shop; public class Thing {}");

        assertThat(bodies(project, "import a.Thing; import b.*;", "Thing x", "Other y"))
                .containsExactly("a.Thing", "shop.Other");
    }

    @Test
    void nestedAndInheritedMemberTypesAreFound() {
        Project project = new Project(base)
                .with(
                        "package shop; public class Base implements Has { public static class Inherited {} }",
                        "package shop; public interface Has { class OfInterface {} }",
                        "package shop; public class Outer { public static class Inner { public static class Deep {} } }");

        assertThat(bodies(
                        project,
                        "import shop.Outer.Inner;",
                        "extends Base",
                        "class Own {}",
                        "Own a",
                        "Inherited b",
                        "OfInterface c",
                        "Outer.Inner d",
                        "Inner.Deep e",
                        "shop.Outer.Inner.Deep f",
                        "Orders.Inherited g"))
                .containsExactly(
                        "shop.Orders.Own",
                        "shop.Base.Inherited",
                        "shop.Has.OfInterface",
                        "shop.Outer.Inner",
                        "shop.Outer.Inner.Deep",
                        "shop.Outer.Inner.Deep",
                        "shop.Base.Inherited");
    }

    @Test
    void staticImportsBringInMemberTypes() {
        Project project = new Project(base)
                .with("package a; public interface Model { record Order(String id) {} record Item(String id) {} }");

        assertThat(bodies(project, "import static a.Model.Order; import static a.Model.*;", "Order x", "Item y"))
                .containsExactly("a.Model.Order", "a.Model.Item");
    }

    @Test
    void javaLangComesLastAndModulesAfterIt() {
        Project project = new Project(base).with("package shop; public class Record {}");

        assertThat(bodies(
                        project,
                        "import module java.base; import module java.sql;",
                        "Record a",
                        "Iterable<String> b",
                        "Map.Entry<String, BigDecimal> c",
                        "java.util.List<URI> d"))
                .containsExactly(
                        "shop.Record",
                        "java.lang.Iterable<java.lang.String>",
                        "java.util.Map.Entry<java.lang.String, java.math.BigDecimal>",
                        "java.util.List<java.net.URI>");
    }

    @Test
    void aPackagesOwnTypesBeatThoseANewerJdkAdds() {
        Project project = new Project(base).with("package util; public class ScopedValue {}");

        assertThat(bodies(project, "import util.*;", "ScopedValue x")).containsExactly("util.ScopedValue");
    }

    @Test
    void packagePrivateTypesOfOtherPackagesAreNotImported() {
        Project project = new Project(base).with("package a; class Order {}", "package b; public class Order {}");

        assertThat(bodies(project, "import a.*; import b.*;", "Order x")).containsExactly("b.Order");
    }

    @Test
    void typeParametersAreNoClasses() {
        Project project =
                new Project(base).with("""
                        package shop;
                        import dev.skyc.annotation.*;
                        public class Orders<T> {
                            @Post("/a") public <U> void a(T t, @Body U u) {}
                        }
                        """, "package shop; public class T {}", "package shop; public class U {}");

        assertThat(typesOf(project)).containsExactly("T", "U");
    }

    @Test
    void unresolvedNamesAreReportedOnceEachWithTheirPlace() {
        Project project = new Project(base).with("""
                        package shop;
                        import dev.skyc.annotation.*;
                        import gen.Generated;
                        public class Orders extends Missing {
                            @Post("/a") public Nothing a(Generated x, java.util.List<Absent> y) { return null; }
                            @Typo("/b") public void b() {}
                        }
                        """);

        assertThat(project.messages())
                .containsExactly(
                        "SKY1030 shop/Orders.java:4:29 cannot find the type `Missing`",
                        "SKY1030 shop/Orders.java:5:24 cannot find the type `Nothing`",
                        "SKY1030 shop/Orders.java:5:34 cannot find the type `Generated`",
                        "SKY1030 shop/Orders.java:5:62 cannot find the type `Absent`",
                        "SKY1030 shop/Orders.java:6:5 cannot find the annotation `Typo`");
    }

    @Test
    void packagesMayBeNamedLikeClasses() {
        Project project = new Project(base).with("package com.Acme.Shop; public record Order(String id) {}");

        assertThat(bodies(project, "import com.Acme.Shop.Order;", "Order x", "com.Acme.Shop.Order y"))
                .containsExactly("com.Acme.Shop.Order", "com.Acme.Shop.Order");
    }

    @Test
    void aForgottenImportOfOursIsNamed() {
        FrontendResult result = new Project(base).with("""
                        package shop;
                        import dev.skyc.annotation.Public;
                        @Public
                        public class Orders { @Get("/a") public void a() {} }
                        """).analyze();

        assertThat(Project.messages(result))
                .containsExactly("SKY1030 shop/Orders.java:4:23 cannot find the annotation `Get`");
        assertThat(result.diagnostics().get(0).help()).contains("write `import dev.skyc.annotation.Get;`");
    }

    @Test
    void cyclicInheritanceEnds() {
        Project project = new Project(base)
                .with(
                        "package shop; public class A extends B { }",
                        "package shop; public class B extends A { @dev.skyc.annotation.Get(\"/x\") public A.Q q() { return null; } }");

        assertThat(project.messages()).containsExactly("SKY1030 shop/B.java:1:80 cannot find the type `A.Q`");
    }

    /** The types of the parameters of one handler; leading words that are no parameters go into the class. */
    private static List<String> bodies(Project project, String imports, String... parts) {
        String header = parts[0].startsWith("extends") ? parts[0] : "";
        StringBuilder members = new StringBuilder();
        StringBuilder parameters = new StringBuilder();
        for (String part : parts) {
            if (part.startsWith("class ")) {
                members.append(part);
            } else if (!part.equals(header)) {
                parameters.append(parameters.isEmpty() ? "" : ", ").append(part);
            }
        }
        project.with("package shop; " + imports + " public class Orders " + header + " { " + members
                + " @dev.skyc.annotation.Post(\"/a\") public void a(" + parameters + ") {} }");
        return typesOf(project);
    }

    private static List<String> typesOf(Project project) {
        Application application = project.application();
        return application.functions().get(0).handlers().get(0).parameters().stream()
                .map(parameter -> parameter.type().toString())
                .toList();
    }
}
