package dev.skyc.compiler.check.event;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.view.CapabilitySite;
import dev.skyc.compiler.spi.Check;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whoever has an outbox or inbox can also write the database in whose transactions it takes part. */
public final class TransactionalMessaging implements Check {
    static final DiagnosticCode OUTBOX_WITHOUT_DATABASE = DiagnosticCode.error("SKY2076", "outbox-without-database");

    static final DiagnosticCode OUTBOX_ON_READ_ONLY_DATABASE =
            DiagnosticCode.error("SKY2077", "outbox-on-read-only-database");

    private static final String DATABASE = "database";

    @Override
    public List<DiagnosticCode> codes() {
        return List.of(OUTBOX_WITHOUT_DATABASE, OUTBOX_ON_READ_ONLY_DATABASE);
    }

    @Override
    public List<Diagnostic> check(Application application) {
        Map<String, List<CapabilitySite>> byFunction = new LinkedHashMap<>();
        for (CapabilitySite site : CapabilitySite.all(application)) {
            if (site.isOf(DATABASE)) {
                byFunction
                        .computeIfAbsent(site.function().className(), name -> new ArrayList<>())
                        .add(site);
            }
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (List<CapabilitySite> databases : byFunction.values()) {
            databases.stream()
                    .filter(site -> !isDataSource(site))
                    .forEach(site -> judge(site, databases).ifPresent(diagnostics::add));
        }
        return diagnostics;
    }

    private static boolean isDataSource(CapabilitySite site) {
        return !site.use().access().equals("outbox") && !site.use().access().equals("inbox");
    }

    private static Optional<Diagnostic> judge(CapabilitySite site, List<CapabilitySite> databases) {
        String name = site.use().name();
        String noun = site.use().access();
        List<CapabilitySite> sources = databases.stream()
                .filter(other -> isDataSource(other)
                        && other.use().name().equals(name)
                        && (other.handler().isEmpty()
                                || site.handler().isEmpty()
                                || other.handler().equals(site.handler())))
                .toList();
        if (sources.isEmpty()) {
            return Optional.of(Diagnostic.of(
                            OUTBOX_WITHOUT_DATABASE,
                            site.parameter().span(),
                            "the " + noun + " takes part in transactions of the database `" + name + "`, which `"
                                    + site.function().name() + "` does not open")
                    .label("no transaction to take part in")
                    .help("ask for the database too: `@Database(\"" + name + "\") DataSource`"));
        }
        if (sources.stream().allMatch(source -> source.use().access().equals("read"))) {
            return Optional.of(Diagnostic.of(
                            OUTBOX_ON_READ_ONLY_DATABASE,
                            site.parameter().span(),
                            "the " + noun + " writes to the database `" + name + "`, which is only read here")
                    .label("writes a row in the transaction")
                    .also(sources.get(0).parameter().span(), "read only")
                    .help("leave out `access = READ`"));
        }
        return Optional.empty();
    }
}
