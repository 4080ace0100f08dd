package dev.skyc.runtime.server;

/** The environment says something that cannot be meant. */
final class SettingProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    SettingProblem(String message) {
        super(message);
    }
}
