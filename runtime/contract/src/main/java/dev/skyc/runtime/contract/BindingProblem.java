package dev.skyc.runtime.contract;

/** The request does not fit the handler's parameters. From events it is never worth a repetition. */
final class BindingProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String detail;

    BindingProblem(int status, String detail) {
        super(detail);
        this.status = status;
        this.detail = detail;
    }

    int status() {
        return status;
    }

    /** What does not fit, for the sender. */
    String detail() {
        return detail;
    }
}
