package dev.skyc.backend.dispatch;

import dev.skyc.compiler.diagnostic.Validated;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.model.Component;
import dev.skyc.compiler.model.FunctionClass;
import dev.skyc.compiler.spi.CapabilityKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Generates the Java that runs an application: one dispatcher for each function, in the function's own package, and an
 * index of them all. The code is compiled against the user's classes and {@code skyc-runtime-contract}.
 */
public final class DispatchGenerator {
    private final List<CapabilityKind> kinds;
    private final Templates templates = new Templates();

    /** A generator that makes capabilities of these kinds. */
    public DispatchGenerator(List<CapabilityKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** The sources, sorted by class name. The application has passed all checks. */
    public Validated<List<JavaSource>> generate(Application application) {
        Unsupported unsupported = new Unsupported();
        List<JavaSource> sources = new ArrayList<>();
        List<FunctionsView.Entry> entries = new ArrayList<>();
        for (FunctionClass function : application.functions()) {
            if (function.packageName().isEmpty()) {
                unsupported.report(function.span(), "`" + function.className() + "` is in no package");
                continue;
            }
            DispatchView view = new FunctionWriter(application, function, kinds, unsupported).write();
            String className = FunctionWriter.className(function);
            sources.add(new JavaSource(className, templates.render("dispatch", view)));
            entries.add(new FunctionsView.Entry(JavaText.literal(function.name()), className));
        }
        for (Component component : application.components()) {
            if (!component.declaration().has("public")) {
                sources.add(new JavaSource(
                        WiringView.className(component), templates.render("wiring", WiringView.of(component))));
            }
        }
        sources.add(index(entries));
        sources.sort(Comparator.comparing(JavaSource::className));
        return new Validated<>(sources, unsupported.diagnostics());
    }

    private JavaSource index(List<FunctionsView.Entry> entries) {
        String names = String.join(
                ", ", entries.stream().map(FunctionsView.Entry::name).sorted().toList());
        FunctionsView view = new FunctionsView(Contract.INDEX_PACKAGE, names, entries);
        return new JavaSource(Contract.INDEX_PACKAGE + "." + Contract.INDEX_CLASS, templates.render("functions", view));
    }
}
