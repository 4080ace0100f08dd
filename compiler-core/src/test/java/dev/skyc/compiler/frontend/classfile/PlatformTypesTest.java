package dev.skyc.compiler.frontend.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.frontend.facts.TypeFacts.Kind;
import org.junit.jupiter.api.Test;

class PlatformTypesTest {
    private final PlatformTypes types = new PlatformTypes();

    @Test
    void knowsTheTypesOfEveryJavaVersionOnEveryOne() {
        assertThat(types.kind("java.util", "List")).contains(Kind.INTERFACE);
        assertThat(types.kind("java.util", "SequencedMap")).contains(Kind.INTERFACE);
        assertThat(types.kind("java.lang", "ScopedValue")).contains(Kind.CLASS);
        assertThat(types.kind("java.lang", "Compiler")).contains(Kind.CLASS);
        assertThat(types.kind("java.lang", "Deprecated")).contains(Kind.ANNOTATION);
        assertThat(types.kind("java.time", "DayOfWeek")).contains(Kind.ENUM);
        assertThat(types.kind("java.util", "Lis")).isEmpty();
        assertThat(types.kind("java", "List")).isEmpty();
        assertThat(types.isPackage("java.util")).isTrue();
        assertThat(types.isPackage("java")).isFalse();
    }

    @Test
    void followsImpliedModules() {
        assertThat(types.packagesOfModule("java.base"))
                .contains("java.util", "java.time")
                .doesNotContain("java.sql");
        assertThat(types.packagesOfModule("java.sql")).contains("java.sql", "java.util.logging");
        assertThat(types.packagesOfModule("java.se")).contains("java.util", "java.sql", "java.awt");
        assertThat(types.packagesOfModule("com.acme")).isEmpty();
    }
}
