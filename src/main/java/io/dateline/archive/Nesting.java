package io.dateline.archive;

import io.dateline.archive.Recognised.Holds;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** How contents are read: by the same formats as inputs, so deep and no deeper, and never by way of a disk. */
final class Nesting {
    private final Formats formats;
    private final Limits limits;
    private final Contents contents;
    private final Budget budget;
    private final int folders;
    private final int layers;

    private Nesting(Formats formats, Limits limits, Contents contents, Budget budget, int folders, int layers) {
        this.formats = formats;
        this.limits = limits;
        this.contents = contents;
        this.budget = budget;
        this.folders = folders;
        this.layers = layers;
    }

    static Nesting top(Formats formats, Limits limits, Contents contents, long storedBytes) {
        return new Nesting(formats, limits, contents, new Budget(limits, storedBytes), 0, 0);
    }

    Limits limits() {
        return limits;
    }

    Contents contents() {
        return contents;
    }

    Budget budget() {
        return budget;
    }

    /** Below an archive with entries. */
    Nesting inFolder() {
        return new Nesting(formats, limits, contents, budget, folders + 1, layers + 1);
    }

    /** Below a coding. */
    Nesting inCoding() {
        return new Nesting(formats, limits, contents, budget, folders, layers + 1);
    }

    /** Whether what was recognised lies too deep to be read: a coding counts half. */
    boolean isTooDeep(Recognised recognised) {
        return switch (recognised.holds()) {
            case DOCUMENT, RECORDS -> false;
            case CONTENT -> layers >= 2 * limits.depth();
            case ENTRIES -> folders >= limits.depth() || layers >= 2 * limits.depth();
        };
    }

    /**
     * Opens the content of an entry for reading.
     *
     * @param label what rows call the entry
     * @param content throws {@link Damaged} for bad bytes
     * @param stored packed bytes that were read for the content so far
     */
    Contained open(String archive, String label, InputStream content, LongSupplier stored) throws IOException {
        Guarded guarded = new Guarded(content, stored, limits, budget);
        StreamSource source = new StreamSource(archive, guarded, layers);
        Recognised recognised = formats.recognise(source);
        if (recognised.holds() == Holds.ENTRIES || recognised.holds() == Holds.RECORDS) {
            // Small ones are read as they would be from a file: a zip by its directory.
            source.load();
        }
        return new Contained(label, source, guarded, recognised, this);
    }

    /** Opens content that is known to be JSON lines. */
    Contained lines(String archive, String label, InputStream content, LongSupplier stored) throws IOException {
        Guarded guarded = new Guarded(content, stored, limits, budget);
        return new Contained(label, new StreamSource(archive, guarded, layers), guarded, JsonFormat.lines(), this);
    }
}
