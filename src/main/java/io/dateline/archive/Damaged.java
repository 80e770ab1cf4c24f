package io.dateline.archive;

import java.io.IOException;

/** Bad bytes where content should be: becomes a {@link Span.Damage}, never a failure of the task. */
public final class Damaged extends IOException {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    public Damaged(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** What is wrong, in one line. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
