package dev.skyc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skyc.compiler.plan.FunctionVariables;
import dev.skyc.runtime.contract.EnvironmentKeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiler and run time share no code, so they have to agree on the names of variables. */
class FunctionVariablesTest {
    @ParameterizedTest
    @ValueSource(strings = {"shop", "page-size", "shop.v2-eu", "iİ"})
    void areReadUnderTheNamesTheyAreWrittenUnder(String name) {
        assertThat(FunctionVariables.config(name)).isEqualTo(EnvironmentKeys.config(name));
        assertThat(FunctionVariables.schema(name)).isEqualTo(EnvironmentKeys.schema(name));
        assertThat(FunctionVariables.pool(name)).isEqualTo(EnvironmentKeys.pool(name));
    }
}
