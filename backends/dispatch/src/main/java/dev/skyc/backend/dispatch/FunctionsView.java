package dev.skyc.backend.dispatch;

import java.util.List;

/**
 * The variables of the template of the index of all functions.
 *
 * @param names the functions' names as literals, separated by commas
 */
record FunctionsView(String packageName, String names, List<Entry> functions) {
    /** A function's name as literal and its dispatcher's class. */
    record Entry(String name, String dispatcher) {}
}
