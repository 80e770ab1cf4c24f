package io.dateline;

import io.dateline.archive.Document;
import io.dateline.archive.Span;
import io.dateline.article.Article;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which documents of the inputs become articles. What is left out is still counted, as records that were not selected.
 *
 * @param published days of publication; undated articles are left out where it is given
 * @param captured days of capture in UTC, as the archive gives them; records without a time are left out where it is given
 * @param sites registrable domains or hosts; none for all
 * @param languages BCP 47, the primary part; none for all
 */
public record Selection(Days published, Days captured, List<String> sites, List<String> languages)
        implements Serializable {
    public static final Selection ALL = new Selection(Days.ANY, Days.ANY, List.of(), List.of());

    public Selection {
        sites = List.copyOf(sites);
        languages = List.copyOf(languages);
    }

    /** Days from the first to the last. */
    public record Days(LocalDate first, LocalDate last) implements Serializable {
        /** No day is left out, nor is what has none. */
        public static final Days ANY = new Days(LocalDate.MIN, LocalDate.MAX);

        public Days {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("the last day is before the first: " + first + ".." + last);
            }
        }

        boolean hold(Optional<LocalDate> day) {
            return equals(ANY)
                    || day.filter(d -> !d.isBefore(first) && !d.isAfter(last)).isPresent();
        }

        @Override
        public String toString() {
            return equals(ANY) ? "any" : first + ".." + last;
        }
    }

    /** Whether a record is worth parsing. */
    boolean mayHold(Span.Record record, Document document) {
        Optional<LocalDate> day = record.capturedAt()
                .or(document::capturedAt)
                .map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate());
        if (!captured.hold(day)) {
            return false;
        }
        return sites.isEmpty() || record.url().flatMap(Selection::host).stream().anyMatch(this::isWanted);
    }

    boolean holds(Article article) {
        if (!published.hold(article.dating().published().map(p -> p.date()))) {
            return false;
        }
        return languages.isEmpty()
                || article.language()
                        .filter(l -> languages.contains(l.split("-", 2)[0].toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private boolean isWanted(String host) {
        return sites.stream().anyMatch(site -> host.equals(site) || host.endsWith("." + site));
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost()).map(h -> h.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
