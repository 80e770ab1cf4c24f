package io.dateline.publish;

import java.time.LocalDate;
import java.util.List;

/**
 * One ingest, as its record in the log has it: {@code _dateline/commits/000042.json}. Or several earlier ones put together:
 * then its inputs are theirs, and its files have the rows of all of theirs.
 *
 * @param ingest number, from 1 and gap-free
 * @param run that wrote it
 * @param version of code, rules and data files
 * @param windowDays how far back pages and stories were looked up; 0 for all
 * @param selection of documents, {@link #ALL} or what was asked for
 * @param months that its facts touch, {@code YYYY-MM} or {@code unknown}, in order
 * @param replaces ingests whose place it takes, in order; none for an ingest of archives
 */
public record Commit(
        int format,
        int ingest,
        String run,
        String committedAt,
        String version,
        int windowDays,
        String selection,
        List<Input> inputs,
        List<File> files,
        List<String> months,
        List<Integer> replaces) {
    /** Of this record's form. */
    public static final int FORMAT = 1;

    /** The selection that leaves nothing out. */
    public static final String ALL = "all";

    public Commit {
        if (ingest < 1) {
            throw new IllegalArgumentException("ingests count from 1: " + ingest);
        }
        inputs = List.copyOf(inputs);
        files = List.copyOf(files);
        months = List.copyOf(months);
        replaces = List.copyOf(replaces);
    }

    /**
     * An archive that was read.
     *
     * @param archive what rows call it
     * @param uri in full
     * @param modified time of the file, or its ETag: with URI and length a shortcut past reading
     * @param digest of its content: its identity
     */
    public record Input(String archive, String uri, long bytes, String modified, String digest) {}

    /**
     * A file of facts.
     *
     * @param staged path below the warehouse where it was written
     * @param path below the warehouse where it belongs
     * @param days least and greatest day of publication or capture of the articles that its rows belong to; empty where
     *     they have none
     * @param hasUndated whether rows of articles without a day of publication are among them
     */
    public record File(
            String table,
            String staged,
            String path,
            long rows,
            long bytes,
            String sha256,
            List<LocalDate> days,
            boolean hasUndated) {
        public File {
            days = List.copyOf(days);
            if (!days.isEmpty() && days.size() != 2) {
                throw new IllegalArgumentException("days are none, or the least and the greatest: " + days);
            }
        }

        /** Whether a row of a day from {@code first} to {@code last} may be in it. */
        public boolean mayHold(LocalDate first, LocalDate last) {
            return !days.isEmpty() && !days.get(0).isAfter(last) && !days.get(1).isBefore(first);
        }
    }
}
