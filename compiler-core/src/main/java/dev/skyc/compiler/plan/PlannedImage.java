package dev.skyc.compiler.plan;

import java.util.Optional;

/**
 * An image that objects of the environment run beside the application's own, each with an entry of its own in
 * {@code image/}: a Job's template cannot change, so its image must not follow every build of the application.
 *
 * @param name as it stands in the objects
 * @param database the database whose migrations it holds; absent when it is the application's image of the time
 * @param key what it is made from: as long as this stays, the image stays
 */
public record PlannedImage(String name, Optional<String> database, String key) implements Comparable<PlannedImage> {
    @Override
    public int compareTo(PlannedImage other) {
        return name.compareTo(other.name);
    }
}
