package io.dateline.evaluate;

import java.time.LocalDate;
import java.util.List;

/**
 * What the annotators found in a page, or what a person wants them to find.
 *
 * @param topics codes of IPTC Media Topics, or names of the user's own
 */
public record Findings(List<Named> entities, List<String> topics, List<Time> times) {
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
        entities = List.copyOf(entities);
        topics = List.copyOf(topics);
        times = List.copyOf(times);
    }

    /**
     * A person, organisation or place.
     *
     * @param kind {@code person}, {@code organisation} or {@code place}
     * @param names the canonical one first, then those that are printed
     */
    public record Named(String kind, List<String> names) {
        public Named {
            names = List.copyOf(names);
        }

        /** Whether both are of one kind and share a name; case, quotes and space aside. */
        boolean isSame(Named other) {
            return kind.equals(other.kind)
                    && names.stream()
                            .map(Folding::folded)
                            .anyMatch(name -> other.names.stream()
                                    .anyMatch(o -> Folding.folded(o).equals(name)));
        }

        @Override
        public String toString() {
            return kind + " " + names.get(0);
        }
    }

    /** Printed words that mean days, from the first to the last. */
    public record Time(String surface, LocalDate start, LocalDate end) {
        @Override
        public String toString() {
            return Folding.folded(surface) + " " + start + "/" + end;
        }
    }
}
