package dev.skyc.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the one-way dependencies of docs/architecture.md and the homes of docs/decisions/0005. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.skyc");

    @Test
    void allModulesAreImported() {
        assertThat(CLASSES.size()).isGreaterThan(400);
        assertThat(List.of(
                        "dev.skyc.annotation.Get",
                        "dev.skyc.compiler.pipeline.Compiler",
                        "dev.skyc.backend.knative.KnativeBackend",
                        "dev.skyc.maven.CompileMojo"))
                .allSatisfy(name -> assertThat(CLASSES.contain(name)).as(name).isTrue());
    }

    @Test
    void packagesOfTheCompilerAreFreeOfCycles() {
        slices().matching("dev.skyc.compiler.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("dev.skyc.compiler.frontend.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void backendsDoNotKnowEachOther() {
        slices().matching("dev.skyc.backend.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void theCompilerKnowsNoBackendAndNoMaven() {
        noClasses()
                .that()
                .resideInAPackage("dev.skyc.compiler..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.skyc.backend..", "dev.skyc.maven..", "dev.skyc.runtime..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dev.skyc.backend..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.skyc.maven..")
                .check(CLASSES);
    }

    @Test
    void theRuntimeKnowsNothingOfTheCompiler() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.skyc.runtime..", "dev.skyc.annotation..", "dev.skyc.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.skyc.compiler..", "dev.skyc.backend..", "dev.skyc.maven..")
                .check(CLASSES);
    }

    @Test
    void tasksDependOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("dev.skyc.runtime.tasks..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.net.ssl..", "org.jspecify..", "dev.skyc.runtime.tasks..")
                .check(CLASSES);
    }

    @Test
    void whatUsersWriteDependsOnTheJdkAlone() {
        classes()
                .that()
                .resideInAnyPackage("dev.skyc.annotation..", "dev.skyc.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "dev.skyc.annotation..", "dev.skyc.api..")
                .check(CLASSES);
    }

    @Test
    void eachLibraryHasOneHome() {
        home("com.github.javaparser..", "dev.skyc.compiler.frontend..");
        home("org.objectweb.asm..", "dev.skyc.compiler.frontend..");
        home("io.fabric8..", "dev.skyc.backend.knative..");
        home("io.cloudevents..", "dev.skyc.compiler.check..");
        home("com.github.mustachejava..", "dev.skyc.backend.dispatch..");
        home("org.apache.maven..", "dev.skyc.maven..");
        home("io.zonky..", "dev.skyc.backend.local.engine..");
        home("org.flywaydb..", "dev.skyc.runtime.migrations..");
        home("org.postgresql..", "dev.skyc.runtime.migrations..", "dev.skyc.runtime.clients.postgres..");
        home("com.zaxxer..", "dev.skyc.runtime.clients.postgres..");
        home("com.github.difflib..", "dev.skyc.compiler.artifact..");
        home(
                "com.fasterxml.jackson..",
                "dev.skyc.compiler.artifact..",
                "dev.skyc.compiler.config..",
                "dev.skyc.compiler.diagnostic..",
                "dev.skyc.compiler.frontend..",
                "dev.skyc.compiler.gitops..",
                "dev.skyc.compiler.json..",
                "dev.skyc.compiler.lock..",
                "dev.skyc.backend.knative..");
    }

    private static void home(String library, String... homes) {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(homes)).and(resideInAPackage("dev.skyc..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void theSpiMentionsOnlyValues() {
        classes()
                .that()
                .resideInAPackage("dev.skyc.compiler.spi")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.skyc.compiler.spi",
                        "dev.skyc.compiler.model",
                        "dev.skyc.compiler.plan",
                        "dev.skyc.compiler.artifact",
                        "dev.skyc.compiler.diagnostic",
                        "dev.skyc.compiler.source",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void theModelHoldsOnlyValues() {
        classes()
                .that()
                .resideInAPackage("dev.skyc.compiler.model")
                .and(DescribedPredicate.not(DescribedPredicate.describe(
                        "package-info", (JavaClass type) -> type.getSimpleName().equals("package-info"))))
                .should(beRecordsEnumsOrSealedInterfaces())
                .check(CLASSES);
    }

    @Test
    void packagesAreNullMarked() {
        Set<String> exempt = Set.of("dev.skyc.annotation", "dev.skyc.api");
        for (JavaClass type : CLASSES) {
            String packageName = type.getPackageName();
            if (exempt.contains(packageName)
                    || packageName.startsWith("dev.skyc.maven.it")
                    || type.getSimpleName().equals("HelpMojo")) {
                continue;
            }
            assertThat(type.getPackage().tryGetAnnotationOfType(NullMarked.class))
                    .as("@NullMarked on package " + packageName)
                    .isPresent();
        }
    }

    private static ArchCondition<JavaClass> beRecordsEnumsOrSealedInterfaces() {
        return new ArchCondition<>("be records, enums or sealed interfaces") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean value = type.isRecord()
                        || type.isEnum()
                        || (type.isInterface() && type.reflect().isSealed());
                if (!value) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is none of them"));
                }
            }
        };
    }
}
