package io.dateline.job;

import io.dateline.publish.Commit;
import io.dateline.publish.Staging;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the units of a run saw of each input, put together: its digest, and how much of it could not be read. */
final class InputLedger {
    /** Inputs of fewer records are judged only in sum. */
    private static final long JUDGED_ALONE = 100;

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private static final class Entry {
        private final TreeMap<Long, List<String>> blocks = new TreeMap<>();
        private long records;
        private long quarantined;
        private long quarantinedBytes;
        private long contents;
    }

    static InputLedger of(List<Staging.Done> units) {
        InputLedger ledger = new InputLedger();
        units.stream().flatMap(unit -> unit.inputs().stream()).forEach(ledger::add);
        return ledger;
    }

    private void add(Staging.InputPart part) {
        Entry entry = entries.computeIfAbsent(part.archive(), archive -> new Entry());
        if (!part.blocks().isEmpty()) {
            entry.blocks.put(part.firstBlock(), part.blocks());
        }
        entry.records += part.records();
        entry.quarantined += part.quarantined();
        entry.quarantinedBytes += part.quarantinedBytes();
        entry.contents += part.contents();
    }

    /** Archives in which there is nothing: no bytes, or no record and no damage. */
    List<String> empty() {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().contents == 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** SHA-256 over the hashes of the input's 16 MiB blocks, as hex text one after the other; 64 hex digits. */
    String digest(String archive) {
        MessageDigest digest = BlockHashes.sha256();
        Entry entry = entries.getOrDefault(archive, new Entry());
        entry.blocks
                .values()
                .forEach(blocks -> blocks.forEach(b -> digest.update(b.getBytes(StandardCharsets.US_ASCII))));
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Checks that not too much is quarantined.
     *
     * @throws TooMuchQuarantined naming each input above the limit
     */
    void check(List<Commit.Input> inputs, double limit) {
        List<String> above = new ArrayList<>();
        Entry all = new Entry();
        long allBytes = 0;
        for (Commit.Input input : inputs) {
            Entry entry = entries.getOrDefault(input.archive(), new Entry());
            all.records += entry.records;
            all.quarantined += entry.quarantined;
            all.quarantinedBytes += entry.quarantinedBytes;
            allBytes += input.bytes();
            if (entry.records >= JUDGED_ALONE && isAbove(entry, input.bytes(), limit)) {
                above.add(input.archive() + ": " + figures(entry, input.bytes()));
            }
        }
        if (isAbove(all, allBytes, limit)) {
            above.add(0, "all inputs: " + figures(all, allBytes));
        }
        if (!above.isEmpty()) {
            throw new TooMuchQuarantined(String.format(
                    Locale.ROOT,
                    "more than %.1f %% could not be read; nothing was published.%n  %s%nWhat was read is kept: run again"
                            + " with a higher --max-quarantine to publish it, or mend the archives.",
                    100 * limit,
                    String.join(System.lineSeparator() + "  ", above)));
        }
    }

    private static boolean isAbove(Entry entry, long bytes, double limit) {
        return entry.quarantined > limit * entry.records || entry.quarantinedBytes > limit * bytes;
    }

    private static String figures(Entry entry, long bytes) {
        return entry.quarantined + " of " + entry.records + " records, " + entry.quarantinedBytes + " of " + bytes
                + " bytes";
    }
}
