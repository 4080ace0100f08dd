package dev.skyc.backend.services.existing;

import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.plan.FunctionVariables;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.List;
import java.util.Optional;

/** A configuration value: the environment's, as a variable; without one the code's default holds, and nothing is emitted. */
public final class ExistingConfig implements ResourceProvider {
    /** A value that neither the environment nor the code gives. */
    static final DiagnosticCode NO_VALUE = DiagnosticCode.error("SKY5051", "config-without-value");

    private static final String VALUE = "value";

    @Override
    public String kind() {
        return "config";
    }

    @Override
    public String id() {
        return ExistingResource.ID;
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(VALUE, Setting.Type.STRING, false, "The value."));
    }

    @Override
    public Provision provide(Request request) {
        SettingRules rules = new SettingRules(request);
        Optional<String> value = request.settings().string(VALUE);
        boolean allHaveDefaults =
                request.uses().values().stream().allMatch(use -> use.defaults().isPresent());
        if (value.isEmpty() && !allHaveDefaults) {
            String environment = request.environment().name();
            rules.report(
                            NO_VALUE,
                            VALUE,
                            "config `" + request.name() + "` has no value in environment `" + environment + "`")
                    .help("add it to `serverless.yaml`, below `environments: " + environment + ":`: `config: {"
                            + request.name() + ": …}`, or give it a `@Default` in the code");
            return rules.nothing();
        }
        Provision.Builder provision = new Provision.Builder();
        value.ifPresent(text -> request.uses()
                .keySet()
                .forEach(function -> provision.variable(function, FunctionVariables.config(request.name()), text)));
        return provision.build();
    }
}
