package io.dateline.job;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a run did.
 *
 * @param ingest its number; empty where nothing was new
 * @param read archives that are in it
 * @param known archives that the warehouse had already
 * @param changed archives that changed while they were read, left for the next run
 * @param passedOver files in folders that were not read because of their names
 * @param empty archives of this run in which there is no record
 * @param rows of each fact table
 */
public record IngestResult(
        OptionalInt ingest,
        List<String> read,
        List<String> known,
        List<String> changed,
        List<String> passedOver,
        List<String> empty,
        Map<String, Long> rows) {
    private static final int NAMED = 5;

    /** Names for a line to read: the first of them, and how many more there are. */
    public static String listed(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? first + " and " + (names.size() - NAMED) + " more" : first;
    }
}
