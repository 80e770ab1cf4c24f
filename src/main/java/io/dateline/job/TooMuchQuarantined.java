package io.dateline.job;

/** More could not be read than the user allows; nothing was published, staging stays. */
public final class TooMuchQuarantined extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TooMuchQuarantined(String message) {
        super(message);
    }
}
