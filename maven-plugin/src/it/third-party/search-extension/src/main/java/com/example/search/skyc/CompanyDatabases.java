package com.example.search.skyc;

import dev.skyc.compiler.artifact.ExternalName;
import dev.skyc.compiler.plan.PlannedBinding;
import dev.skyc.compiler.plan.PlannedBinding.SecretFiles;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Databases of the company's own platform: a team names its tier, and finds a Secret with the platform's words. */
public final class CompanyDatabases implements ResourceProvider {
    @Override
    public String kind() {
        return "database";
    }

    @Override
    public String id() {
        return "company";
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("tier", Setting.Type.STRING, true, "How important it is: gold or silver."));
    }

    @Override
    public Provision provide(Request request) {
        String secret = request.settings().string("tier").orElseThrow() + "-" + request.identity();
        Provision.Builder provision = new Provision.Builder()
                .external(new ExternalName("Secret", secret, "platform", "", "made by the platform team's portal"));
        PlannedBinding binding = new PlannedBinding(
                "database-" + request.name(),
                List.of(new SecretFiles(
                        secret,
                        new TreeMap<>(Map.of(
                                "engine", "type",
                                "pg_host", "host",
                                "pg_port", "port",
                                "pg_name", "database",
                                "pg_user", "username",
                                "pg_password", "password")))));
        request.uses().keySet().forEach(function -> provision.binding(function, binding));
        return provision.build();
    }
}
