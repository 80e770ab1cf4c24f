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
 * @param rows of each fact table
 */
public record IngestResult(
        OptionalInt ingest,
        List<String> read,
        List<String> known,
        List<String> changed,
        List<String> passedOver,
        Map<String, Long> rows) {}
