package io.dateline.archive;

import java.util.Optional;
import java.util.Set;

/**
 * Of which records the contents are wanted. Others have no documents: their HTTP bodies are neither looked at nor decoded, and
 * what is wrong with these is not told.
 *
 * @param types of records, lower case; all where empty
 */
public record Contents(Optional<Set<String>> types) {
    public static final Contents DECODED = new Contents(Optional.empty());
    public static final Contents PASSED_OVER = new Contents(Optional.of(Set.of()));

    public Contents {
        types = types.map(Set::copyOf);
    }

    boolean areWanted(String type) {
        return types.isEmpty() || types.get().contains(type);
    }
}
