package dev.skyc.backend.services.plain;

import dev.skyc.backend.services.common.FreshSecret;
import dev.skyc.backend.services.common.PasswordJob;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.spi.Provision;
import dev.skyc.compiler.spi.ResourceProvider;
import dev.skyc.compiler.spi.Setting;
import java.util.ArrayList;
import java.util.List;

/** Provides all resources of a kind in one engine, and the passwords of each. */
abstract class PlainProvider implements ResourceProvider {
    static final String ID = "plain";

    private final EngineSettings.Defaults defaults;

    PlainProvider(EngineSettings.Defaults defaults) {
        this.defaults = defaults;
    }

    /** The engine's name for people. */
    abstract String product();

    /** Settings that other engines do not have. */
    abstract List<Setting> ownSettings();

    /** What is wrong with one resource, apart from its engine. */
    abstract List<Diagnostic> check(Request request);

    /** The engine for all resources. */
    abstract Engine engine(List<Request> requests, EngineSettings settings);

    /** The Secrets that must exist before the engine runs. */
    abstract List<FreshSecret> secrets(List<Request> requests);

    /** Gives functions their access to one resource. */
    abstract void bind(Request request, EngineSettings settings, Provision.Builder provision);

    /** Objects of the engine that other engines do not have. */
    void addMore(Request request, Provision.Builder provision) {}

    @Override
    public final String id() {
        return ID;
    }

    @Override
    public final List<Setting> settings() {
        List<Setting> settings = new ArrayList<>(EngineSettings.all(defaults));
        settings.addAll(ownSettings());
        return settings;
    }

    @Override
    public final Provision provide(Request request) {
        return provideAll(List.of(request)).get(0);
    }

    @Override
    public final List<Provision> provideAll(List<Request> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        EngineSettings settings = new EngineSettings(requests, defaults);
        EngineObjects objects = new EngineObjects(requests.get(0), engine(requests, settings));
        List<Provision.Builder> provisions = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Request request : requests) {
            Provision.Builder provision = new Provision.Builder();
            bind(request, settings, provision);
            objects.lock(provision);
            provisions.add(provision);
            problems.addAll(check(request));
        }
        problems.addAll(settings.diagnostics());
        if (!problems.isEmpty()) {
            return refused(problems, requests.size());
        }
        Provision.Builder first = provisions.get(0);
        objects.addTo(first);
        addMore(requests.get(0), first);
        PasswordJob passwords = new PasswordJob(requests.get(0));
        secrets(requests).forEach(passwords::secret);
        passwords.addTo(first);
        first.diagnostics(DevelopmentOnly.check(requests.get(0), product()));
        return provisions.stream().map(Provision.Builder::build).toList();
    }

    private static List<Provision> refused(List<Diagnostic> problems, int resources) {
        List<Provision> refused = new ArrayList<>();
        for (int i = 0; i < resources; i++) {
            refused.add(Provision.refused(i == 0 ? problems.stream().distinct().toList() : List.of()));
        }
        return refused;
    }
}
