package io.dateline.archive;

/** A record whose content cannot be used; costs that record alone. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    Unusable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
