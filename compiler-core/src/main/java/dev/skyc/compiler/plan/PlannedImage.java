package dev.skyc.compiler.plan;

import dev.skyc.compiler.model.Migrations;
import java.util.Optional;

/**
 * An image that objects of the environment run beside the application's own, each with an entry of its own in
 * {@code image/}: a Job's template cannot change, so its image must not follow every build of the application. The name
 * tells the content, so a Job never runs an image that was made for an earlier one.
 *
 * @param name as it stands in the objects
 * @param database the database whose migrations it holds; absent when it is the application's image of the time at which
 *     the name first appeared
 */
public record PlannedImage(String name, Optional<String> database) implements Comparable<PlannedImage> {
    private static final int HASH = 8;

    /** The image that migrates a database: the same in every environment that has the same migrations. */
    public static PlannedImage migrations(String application, String database, Optional<Migrations> migrations) {
        String content = migrations
                .map(files -> "-" + files.checksum().substring(0, HASH))
                .orElse("");
        return new PlannedImage(application + "-migrations-" + database + content, Optional.of(database));
    }

    /** The application's image of the time at which a Job was first planned. */
    public static PlannedImage ofApplication(String job) {
        return new PlannedImage(job, Optional.empty());
    }

    @Override
    public int compareTo(PlannedImage other) {
        return name.compareTo(other.name);
    }
}
