package dev.skyc.compiler.lock;

import dev.skyc.compiler.diagnostic.Diagnostic;
import dev.skyc.compiler.diagnostic.DiagnosticCode;
import dev.skyc.compiler.plan.LockedField;
import dev.skyc.compiler.source.SourceSpan;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a change to what holds data means in the cluster. */
final class ResourceDiagnostics {
    /** A resource that was not there. */
    static final DiagnosticCode NEW = DiagnosticCode.error("SKY5023", "new-stateful-resource");

    /** One is gone and one is new: the same under another name, or another. */
    static final DiagnosticCode RENAMED = DiagnosticCode.error("SKY5024", "stateful-resource-renamed");

    /** A resource that is gone. */
    static final DiagnosticCode REMOVED = DiagnosticCode.error("SKY5025", "stateful-resource-removed");

    /** A new resource with the name of one that is still in the cluster. */
    static final DiagnosticCode NAME_IN_USE = DiagnosticCode.error("SKY5026", "stateful-name-in-use");

    /** A value that the cluster does not let change. */
    static final DiagnosticCode FIXED = DiagnosticCode.error("SKY5027", "immutable-value-changed");

    private static final String ANOTHER_NAME = "to begin empty, give it another name in the code";

    private final EnvironmentSite site;
    private final String where;

    /**
     * Diagnostics at the places of one environment.
     *
     * @param where the environments that they are about, in words
     */
    ResourceDiagnostics(EnvironmentSite site, String where) {
        this.site = site;
        this.where = where;
    }

    Diagnostic of(ResourceChange change) {
        if (change instanceof ResourceChange.Added added) {
            return added(added);
        }
        if (change instanceof ResourceChange.Replaced replaced) {
            return replaced(replaced);
        }
        if (change instanceof ResourceChange.Removed removed) {
            return removed(removed);
        }
        if (change instanceof ResourceChange.Returned returned) {
            return returned(returned);
        }
        if (change instanceof ResourceChange.Taken taken) {
            return taken(taken);
        }
        if (change instanceof ResourceChange.Moved moved) {
            return moved(moved);
        }
        if (change instanceof ResourceChange.Altered altered) {
            return altered(altered);
        }
        if (change instanceof ResourceChange.Abandoned abandoned) {
            return abandoned(abandoned);
        }
        throw new AssertionError("nothing to say about " + change);
    }

    private Diagnostic added(ResourceChange.Added change) {
        return Diagnostic.of(NEW, site.use(change.name()), change.name().words() + " is new" + where)
                .help("`" + change.provider() + "` makes an empty one; taking it out of the code again will leave it in"
                        + " the cluster, with its data");
    }

    private Diagnostic replaced(ResourceChange.Replaced change) {
        return Diagnostic.of(
                        RENAMED,
                        site.use(change.name()),
                        change.name().words() + " is new, and " + change.gone().words() + " is gone" + where)
                .label("new")
                .also(
                        locked(change.gone()),
                        "gone from the code; its data is in the cluster under the name `" + change.identity() + "`");
    }

    private Diagnostic removed(ResourceChange.Removed change) {
        String left = "what `" + change.provider() + "` made for it under the name `" + change.identity()
                + "` stays in the cluster with its data";
        Diagnostic diagnostic = Diagnostic.of(
                REMOVED,
                locked(change.name()),
                change.name().words() + (change.stillUsed() ? " is no longer made" : " is gone") + where);
        return change.stillUsed()
                ? diagnostic
                        .label("provided by `" + change.provider() + "` until now")
                        .also(site.settings(change.name()), "provided by others now")
                        .help(left + "; functions reach another one, which does not have it: move the data first")
                : diagnostic.label("nothing in the code names it any more").help(left + ", and no function reaches it");
    }

    private Diagnostic returned(ResourceChange.Returned change) {
        Diagnostic diagnostic = Diagnostic.of(
                        NAME_IN_USE,
                        site.use(change.name()),
                        change.name().words() + " has the name of one that was removed" + where)
                .also(
                        site.locked(LockText.REMOVED, change.removed()),
                        "removed from the code; its data may still be in the cluster");
        return (change.provider().equals(change.removedProvider())
                        ? diagnostic
                        : diagnostic.help("its data is with `" + change.removedProvider() + "`, not with `"
                                + change.provider() + "`: move it before functions need it"))
                .help(ANOTHER_NAME);
    }

    private Diagnostic taken(ResourceChange.Taken change) {
        return Diagnostic.of(
                        NAME_IN_USE,
                        site.use(change.name()),
                        change.name().words() + " has the external name of "
                                + change.owner().words() + where)
                .also(
                        locked(change.owner()),
                        "renamed in the code, and still `" + change.identity() + "` in the cluster")
                .help("give it another name in the code");
    }

    private Diagnostic moved(ResourceChange.Moved change) {
        return Diagnostic.of(
                        FIXED,
                        site.settings(change.name()),
                        change.name().words() + " changes its provider from `" + change.before() + "` to `"
                                + change.after() + "`" + where)
                .also(locked(change.name()), "made by `" + change.before() + "`")
                .help("its data stays with `" + change.before() + "`, whose objects stay in the cluster; `"
                        + change.after() + "` begins without it: move the data before functions need it");
    }

    private Diagnostic altered(ResourceChange.Altered change) {
        boolean shrinks = change.fields().stream()
                .allMatch(field -> field.before()
                        .filter(before -> before.rule() == LockedField.Rule.GROWS)
                        .isPresent());
        return Diagnostic.of(
                        FIXED,
                        site.settings(change.name()),
                        change.name().words() + " changes " + fields(change) + where)
                .also(locked(change.name()), "made like this")
                .help((shrinks ? "it can only grow: " : "")
                        + "the cluster refuses the change; its object must be made anew there, by hand and with its data"
                        + " saved before");
    }

    private static String fields(ResourceChange.Altered change) {
        return change.fields().stream()
                .map(field -> "`" + field.field() + "` from " + value(field.before()) + " to " + value(field.after()))
                .collect(Collectors.joining(", "));
    }

    private static String value(Optional<LockedField> field) {
        return field.map(value -> "`" + value.value() + "`").orElse("nothing");
    }

    private Diagnostic abandoned(ResourceChange.Abandoned change) {
        String resources = change.resources().stream().map(ResourceName::words).collect(Collectors.joining(", "));
        return Diagnostic.of(
                        REMOVED,
                        site.environment(),
                        "environment `" + change.environment() + "` is gone, and with it " + resources)
                .label("compiled until now")
                .help("their objects stay in the cluster with their data, and nothing remembers their names any more")
                .help("if the environment was renamed, rename it in `serverless.lock` too");
    }

    private SourceSpan locked(ResourceName name) {
        return site.locked(LockText.RESOURCES, name);
    }
}
