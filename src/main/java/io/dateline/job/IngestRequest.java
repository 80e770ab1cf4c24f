package io.dateline.job;

import io.dateline.Pipeline;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a run is to do.
 *
 * @param inputs files, folders, globs, URIs
 * @param warehouse folder
 * @param splitBytes stored bytes of a unit of work, a multiple of 16 MiB
 * @param maxQuarantine share of records or bytes, of all inputs or of one of 100 records and more, above which nothing is
 *     published; 0 to 1
 * @param windowDays how far from the new captures' days pages and stories are looked up in what is published; 0 for all
 * @param limit documents of each input that are read; the rest are counted as not selected
 * @param version of code, rules and data files
 * @param settle files that changed so short a time ago are left for a later run: they may still be copied
 */
public record IngestRequest(
        List<String> inputs,
        String warehouse,
        Pipeline.Settings settings,
        long splitBytes,
        double maxQuarantine,
        int windowDays,
        OptionalLong limit,
        String version,
        Duration settle) {
    public static final long DEFAULT_SPLIT_BYTES = (long) Plans.DEFAULT_SPLIT_MIB << 20;
    public static final double DEFAULT_MAX_QUARANTINE = 0.05;
    public static final int DEFAULT_WINDOW_DAYS = 90;

    public IngestRequest {
        inputs = List.copyOf(inputs);
        if (splitBytes < 1 || splitBytes % BlockHashes.BLOCK_BYTES != 0) {
            throw new IllegalArgumentException("a split must be a multiple of 16 MiB: " + splitBytes + " bytes");
        }
        if (!(maxQuarantine >= 0 && maxQuarantine <= 1)) {
            throw new IllegalArgumentException("--max-quarantine must be from 0 to 1: " + maxQuarantine);
        }
        if (settle.isNegative()) {
            throw new IllegalArgumentException("--settle must not be negative: " + settle.toSeconds() + " s");
        }
        if (windowDays < 0) {
            throw new IllegalArgumentException("a window has no fewer than 0 days: " + windowDays);
        }
    }
}
