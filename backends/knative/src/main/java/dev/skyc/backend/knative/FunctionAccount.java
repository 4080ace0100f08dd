package dev.skyc.backend.knative;

import dev.skyc.compiler.plan.PlannedFunction;
import io.fabric8.kubernetes.api.model.ServiceAccount;

/** The ServiceAccount of a function, without a token for the cluster's API. */
record FunctionAccount(Metadata metadata) {
    ServiceAccount of(PlannedFunction function) {
        ServiceAccount account = new ServiceAccount();
        account.setMetadata(metadata.of(function.service(), function.service(), function.source()));
        account.setAutomountServiceAccountToken(false);
        return account;
    }
}
