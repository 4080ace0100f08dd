package dev.skyc.backend.services.cnpg;

import dev.skyc.backend.services.common.DatabaseVariables;
import dev.skyc.backend.services.common.SettingRules;
import dev.skyc.compiler.diagnostic.Suggestions;
import dev.skyc.compiler.model.view.CronExpression;
import dev.skyc.compiler.spi.ResourceProvider.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and checks where backups go. */
final class BackupReader {
    private static final String OBJECT_STORE = "objectStore";
    private static final String SNAPSHOT_CLASS = "snapshotClass";
    private static final String TO = "to";
    private static final String SECRET = "secret";
    private static final String ENDPOINT = "endpoint";
    private static final String RETENTION = "retention";
    private static final String SCHEDULE = "schedule";

    private static final List<String> TARGETS = List.of(OBJECT_STORE, SNAPSHOT_CLASS, TO);
    private static final List<String> OF_BUCKET = List.of(ENDPOINT, RETENTION, SECRET);
    private static final List<String> KEYS =
            List.of(ENDPOINT, OBJECT_STORE, RETENTION, SCHEDULE, SECRET, SNAPSHOT_CLASS, TO);

    private static final String DEFAULT_SCHEDULE = "0 2 * * *";
    private static final String DEFAULT_RETENTION = "30d";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?");
    private static final Pattern BUCKET = Pattern.compile("s3://[a-z0-9][-a-z0-9.]+[a-z0-9](/\\S*)?");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/]+\\S*");
    private static final Pattern DURATION = Pattern.compile("[1-9][0-9]*[dwm]");

    private final SettingRules rules;
    private final Map<String, String> backup;

    BackupReader(Request request, SettingRules rules) {
        this.rules = rules;
        backup = request.settings().map(CnpgSettings.BACKUP);
    }

    Optional<Backup> read() {
        if (backup.isEmpty()) {
            return Optional.empty();
        }
        for (String key : backup.keySet()) {
            if (!KEYS.contains(key)) {
                report(
                        key,
                        "a backup has no `" + key + "`",
                        Suggestions.didYouMean(key, KEYS).orElse("it has `" + String.join("`, `", KEYS) + "`"));
            }
        }
        List<String> targets = new ArrayList<>(TARGETS);
        targets.retainAll(backup.keySet());
        if (targets.size() != 1) {
            report(
                    targets.isEmpty() ? "" : targets.get(1),
                    targets.isEmpty() ? "the backup goes nowhere" : "the backup goes to more than one place",
                    "give it one of `objectStore`, `snapshotClass` and `to`");
            return Optional.empty();
        }
        return Optional.of(new Backup(target(targets.get(0)), schedule()));
    }

    private String schedule() {
        String schedule = backup.getOrDefault(SCHEDULE, DEFAULT_SCHEDULE);
        CronExpression.parse(schedule)
                .problem()
                .ifPresent(problem -> report(
                        SCHEDULE,
                        "`" + schedule + "` is no cron expression: " + problem,
                        "write five fields, such as `0 2 * * *`"));
        return schedule;
    }

    private Backup.Target target(String target) {
        if (!target.equals(TO)) {
            OF_BUCKET.stream()
                    .filter(backup::containsKey)
                    .forEach(key -> report(
                            key, "`" + key + "` says nothing of `" + target + "`", "say it there, and remove it here"));
            String name = matching(target, NAME, "is no name of a Kubernetes object", "name the object itself")
                    .orElse("");
            return target.equals(OBJECT_STORE) ? new Backup.ObjectStore(name) : new Backup.Snapshots(name);
        }
        return new Backup.Bucket(
                matching(TO, BUCKET, "is no bucket", "write it like `s3://backups/shop`; use `objectStore` for others")
                        .orElse(""),
                matching(SECRET, NAME, "is no name of a Secret", "name the Secret with the access key"),
                matching(ENDPOINT, URL, "is no URL", "write it like `https://s3.acme.example`"),
                matching(RETENTION, DURATION, "is no time", "write days, weeks or months, such as `30d`")
                        .orElse(DEFAULT_RETENTION));
    }

    private Optional<String> matching(String key, Pattern form, String what, String help) {
        Optional<String> text = Optional.ofNullable(backup.get(key));
        if (text.isPresent() && !form.matcher(text.get()).matches()) {
            report(key, "`" + text.get() + "` " + what, help);
        }
        return text;
    }

    private void report(String key, String message, String help) {
        String setting = key.isEmpty() ? CnpgSettings.BACKUP : CnpgSettings.BACKUP + "." + key;
        rules.report(DatabaseVariables.INVALID, setting, message).help(help);
    }
}
