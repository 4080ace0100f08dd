package dev.skyc.backend.services.plain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One engine: what its pod runs, and what its volume is like.
 *
 * @param word what it is called in names, such as {@code valkey}
 * @param user the numeric user that its image is made for
 * @param portName name of the port that functions connect to
 * @param port that port
 * @param containers the pod's containers
 * @param volumes the pod's volumes beside {@link #DATA}
 * @param configuration the files that the containers read; a change restarts the pod
 * @param size of the volume
 * @param storageClass of the volume, where the environment says one
 */
record Engine(
        String word,
        int user,
        String portName,
        int port,
        List<Map<String, Object>> containers,
        List<Map<String, Object>> volumes,
        SortedMap<String, String> configuration,
        String size,
        Optional<String> storageClass) {
    /** The volume that outlives the pod. */
    static final String DATA = "data";

    Engine {
        containers = List.copyOf(containers);
        volumes = List.copyOf(volumes);
        configuration = Collections.unmodifiableSortedMap(new TreeMap<>(configuration));
    }
}
