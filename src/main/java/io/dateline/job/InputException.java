package io.dateline.job;

/** Inputs that cannot be used: what, where, what to do. Thrown before any work. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InputException(String message) {
        super(message);
    }
}
