package io.dateline.article.wire;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether an item may be read: one that its provider canceled or withholds, or whose embargo lasts beyond the moment from
 * which the archive has it, is no article.
 */
final class Embargo {
    private static final List<String> WITHDRAWN =
            List.of("canceled", "cancelled", "withheld", "killed", "kill", "withdrawn", "retracted");

    private Embargo() {}

    /** Whether a status withdraws an item; the alias of its vocabulary does not count: {@code stat:canceled}. */
    static boolean isWithdrawn(String status) {
        String word = status.strip().toLowerCase(Locale.ROOT);
        int from = Math.max(word.lastIndexOf(':'), word.lastIndexOf('/')) + 1;
        return WITHDRAWN.contains(word.substring(from));
    }

    /**
     * Whether an item is under embargo.
     *
     * @param until when the embargo ends; empty where there is none
     * @param known moments from which the archive may have the item, the surest first; the first there is decides
     */
    static boolean lasts(Optional<Instant> until, List<Optional<Instant>> known) {
        Optional<Instant> at = known.stream().flatMap(Optional::stream).findFirst();
        return until.isPresent() && at.isPresent() && at.orElseThrow().isBefore(until.orElseThrow());
    }
}
