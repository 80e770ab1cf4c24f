package io.dateline.job;

import io.dateline.archive.Range;
import java.io.Serializable;
import java.util.List;

/**
 * A task's share of the work: ranges of large inputs, small inputs whole.
 *
 * @param name made from the parts and the version of code and rules: equal names, equal results
 */
public record Unit(String name, List<Part> parts) implements Serializable {
    public Unit {
        parts = List.copyOf(parts);
    }

    /**
     * A stretch of an input.
     *
     * @param modified milliseconds since 1970
     */
    public record Part(String archive, String uri, long length, long modified, long start, long end)
            implements Serializable {
        boolean isWhole() {
            return start == 0 && end == length;
        }

        public Range range() {
            return new Range(start, end);
        }
    }

    long bytes() {
        return parts.stream().mapToLong(p -> p.end() - p.start()).sum();
    }
}
