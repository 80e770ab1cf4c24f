package io.dateline.cli;

/** Placeholder until resolved. */
public final class Dateline {
    private Dateline() {}

    public static void main(String[] args) {}
}
