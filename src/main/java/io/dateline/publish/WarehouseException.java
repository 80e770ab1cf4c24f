package io.dateline.publish;

/** A warehouse that cannot be used: what is wrong, where, what to do. */
public final class WarehouseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WarehouseException(String message) {
        super(message);
    }

    public WarehouseException(String message, Throwable cause) {
        super(message, cause);
    }
}
