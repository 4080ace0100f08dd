package dev.skyc.compiler.lock;

import dev.skyc.compiler.config.EnvironmentConfig;
import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.diagnostic.Suggestions;
import dev.skyc.compiler.model.Application;
import dev.skyc.compiler.plan.DeploymentPlan;
import dev.skyc.compiler.plan.PlannedConsumer;
import dev.skyc.compiler.plan.StatefulResource;
import dev.skyc.compiler.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A lock on its way from one compilation to the next. Each environment's plan is held against what the lock remembers: what
 * the cluster does not feel is recorded silently, like all of an environment's first compilation; the rest must be
 * acknowledged.
 */
public final class LockUpdate {
    /** A change was acknowledged that there is not. */
    static final DiagnosticCode NOT_PENDING = DiagnosticCode.error("SKY5029", "nothing-to-acknowledge");

    private final LockFile before;
    private final LockPositions positions;
    private final Acknowledgements acknowledged;
    private final SortedMap<String, EnvironmentLock> environments;
    private final PendingChanges pending = new PendingChanges();

    /**
     * Begins with the committed lock.
     *
     * @param acknowledged tokens of the changes that are acknowledged
     */
    public LockUpdate(CommittedLock committed, Collection<String> acknowledged) {
        before = committed.lock();
        positions = committed.positions();
        this.acknowledged = new Acknowledgements(acknowledged);
        environments = new TreeMap<>(before.environments());
    }

    /** The name that a resource has outside the code: the one it was first made under. */
    public String identity(String environment, String kind, String name) {
        EnvironmentLock lock = before.environments().getOrDefault(environment, EnvironmentLock.EMPTY);
        ResourceName resource = new ResourceName(kind, name);
        ResourceName made = acknowledged.renames(environment).getOrDefault(resource, resource);
        return Optional.ofNullable(lock.resources().get(made))
                .or(() -> acknowledged.has(environment, resource)
                        ? Tombstones.of(lock.removed(), resource)
                        : Optional.empty())
                .map(StatefulResource::identity)
                .orElse(name);
    }

    /** Takes over an environment's plan, which was made with the {@linkplain #identity identities} of this lock. */
    public void environment(EnvironmentConfig config, DeploymentPlan plan) {
        String name = config.name();
        EnvironmentLock planned = EnvironmentLock.of(plan);
        EnvironmentLock lock = before.environments().get(name);
        if (lock == null) {
            environments.put(name, planned);
            return;
        }
        CodeSites code = new CodeSites(plan.requirements());
        EnvironmentSite site = new EnvironmentSite(name, Optional.of(config), code, positions);
        if (!lock.prefix().equals(planned.prefix()) && lock.dependsOnPrefix()) {
            if (acknowledged.take(name, DeliveryChange.Prefix.SUBJECT)) {
                environments.put(name, planned);
            } else {
                pending.add(site, List.of(new DeliveryChange.Prefix(lock.prefix(), planned.prefix())));
            }
            return;
        }
        ResourceComparison.Result resources =
                ResourceComparison.of(name, lock, planned.resources(), code.resources(), acknowledged);
        DeliveryComparison.Result delivery =
                DeliveryComparison.of(name, lock, planned, earliest(plan, planned), acknowledged);
        pending.add(site, resources.pending());
        pending.add(site, delivery.pending());
        environments.put(
                name,
                new EnvironmentLock(
                        planned.prefix(),
                        delivery.broker(),
                        delivery.subscriptions(),
                        delivery.consumers(),
                        resources.resources(),
                        resources.removed()));
    }

    private static SortedSet<HandlerName> earliest(DeploymentPlan plan, EnvironmentLock planned) {
        Set<String> groups = new TreeSet<>();
        plan.consumers().stream().filter(PlannedConsumer::earliest).forEach(consumer -> groups.add(consumer.group()));
        SortedSet<HandlerName> handlers = new TreeSet<>();
        planned.consumers().forEach((handler, group) -> {
            if (groups.contains(group)) {
                handlers.add(handler);
            }
        });
        return handlers;
    }

    /** Drops the environments that the settings no longer have. */
    public void retain(Set<String> configured) {
        before.environments().forEach((name, lock) -> {
            if (configured.contains(name)) {
                return;
            }
            if (!lock.holdsData() || acknowledged.take(name, "")) {
                environments.remove(name);
                return;
            }
            SortedSet<ResourceName> resources = new TreeSet<>(lock.resources().keySet());
            resources.addAll(lock.removed().keySet());
            pending.add(
                    new EnvironmentSite(name, Optional.empty(), new CodeSites(Application.EMPTY), positions),
                    List.of(new ResourceChange.Abandoned(name, List.copyOf(resources))));
        });
    }

    /**
     * What must be acknowledged before anything else may be written.
     *
     * @param command the command that does it, up to the tokens
     */
    public List<Diagnostic> pending(String command) {
        return pending.diagnostics(command);
    }

    /** What is to be said about tokens for which there was nothing to acknowledge. */
    public List<Diagnostic> unknown() {
        SortedSet<String> known = pending.tokens();
        SortedSet<String> near = new TreeSet<>(acknowledged.used());
        near.addAll(known);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (String token : acknowledged.unused()) {
            Diagnostic diagnostic = Diagnostic.of(
                    NOT_PENDING,
                    SourceSpan.ofFile(positions.file()),
                    "there is no change `" + token + "` to acknowledge");
            diagnostics.add(diagnostic.help(Suggestions.didYouMean(token, near)
                    .orElse(
                            known.isEmpty()
                                    ? "nothing is pending: code, settings and lock agree"
                                    : "these are pending: " + String.join(", ", known))));
        }
        return diagnostics;
    }

    /** The tokens that were used, sorted. */
    public List<String> acknowledged() {
        return List.copyOf(acknowledged.used());
    }

    /** The lock's new text, without what is pending. */
    public String text() {
        return new LockFile(before.format(), before.application(), environments).text();
    }
}
