package dev.skyc.runtime.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Here and not beside the rules of all modules, because the server makes every logger of a class path write JSON. */
class DependenciesTest {
    private static final String SERVER = "dev.skyc.runtime.server";
    private static final JavaClasses CLASSES = imported();

    private static JavaClasses imported() {
        // The rules are about names, so what the JDK's classes are made of need not be read.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(SERVER);
    }

    @Test
    void theServerNeedsTheContractAndTheJdk() {
        assertThat(CLASSES.size()).isGreaterThan(50);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.skyc.api..",
                        "dev.skyc.runtime.contract..",
                        "dev.skyc.runtime.tasks..",
                        SERVER + "..")
                .check(CLASSES);
    }

    @Test
    void httpKnowsNothingOfFunctionsAndLogs() {
        slices().matching(SERVER + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(SERVER + ".http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVER, SERVER + ".log..")
                .check(CLASSES);
    }

    @Test
    void nothingOfItNeedsExpressionsOrFormats() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.regex..", "java.util.stream..", "java.util.logging..", "java.time..")
                .check(CLASSES);
    }
}
