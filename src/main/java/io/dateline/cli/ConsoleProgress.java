package io.dateline.cli;

import io.dateline.job.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** A bar that redraws itself on a terminal; plain lines elsewhere, one for each tenth of the way. */
final class ConsoleProgress implements Progress {
    private static final int WIDTH = 30;
    private static final int TENTHS = 10;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final boolean isTerminal;
    private int lastTenth = -1;
    private boolean isBarDrawn;

    ConsoleProgress(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    /** The launcher says whether standard error is a terminal: Java cannot tell. */
    static ConsoleProgress onStandardError() {
        return new ConsoleProgress(System.err, Boolean.getBoolean("dateline.terminal"));
    }

    @Override
    public synchronized void step(String name) {
        if (isTerminal) {
            out.print(CLEAR_LINE + name);
            out.flush();
            isBarDrawn = true;
        } else {
            out.println(name);
        }
        lastTenth = -1;
    }

    @Override
    public synchronized void reading(int unitsDone, int units, long records) {
        String figures = String.format(Locale.ROOT, "%d of %d parts, %,d records", unitsDone, units, records);
        if (isTerminal) {
            int done = units == 0 ? WIDTH : WIDTH * unitsDone / units;
            out.print(CLEAR_LINE + "read [" + "#".repeat(done) + ".".repeat(WIDTH - done) + "] " + figures);
            out.flush();
            isBarDrawn = true;
        } else {
            int tenth = units == 0 ? TENTHS : TENTHS * unitsDone / units;
            if (tenth > lastTenth) {
                lastTenth = tenth;
                out.println("read: " + figures);
            }
        }
    }

    @Override
    public synchronized void warn(String message) {
        out.println((isBarDrawn ? CLEAR_LINE : "") + "warning: " + message);
        isBarDrawn = false;
    }

    /** Ends the bar's line. */
    synchronized void end() {
        if (isBarDrawn) {
            out.print(CLEAR_LINE);
            out.flush();
            isBarDrawn = false;
        }
    }
}
