package dev.skyc.compiler.spi;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import java.util.List;

/**
 * One rule. Found by {@link java.util.ServiceLoader}; without state. A rule about the code implements {@link
 * #check(Application)}, a rule about an environment {@link #check(DeploymentPlan)}. It skips what earlier phases have
 * reported: unresolved types and unbound parameters that are not its own business.
 */
public interface Check {
    /** The codes that this rule reports. */
    List<DiagnosticCode> codes();

    /** What is wrong with the application as the code requires it. */
    default List<Diagnostic> check(Application application) {
        return List.of();
    }

    /** What is wrong with how an environment provides it. */
    default List<Diagnostic> check(DeploymentPlan plan) {
        return List.of();
    }
}
