package io.dateline.article.text;

import io.dateline.article.Access;
import io.dateline.article.Teaser;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands under the text of a saved page: lists of titles, and boxes that ask for an account.
 *
 * @param teasers each title once a list, with the sections of the line above its first print
 */
record PageTail(List<Teaser> teasers, Access access) {
    private static final int MOST_HEADING_WORDS = 2;
    private static final int MOST_SECTION_CHARACTERS = 40;

    static PageTail of(List<TextLine> lines) {
        Map<String, Teaser> teasers = new LinkedHashMap<>();
        Access access = Access.UNKNOWN;
        Optional<Teaser.Kind> kind = Optional.empty();
        List<String> sections = List.of();
        for (TextLine line : lines) {
            Optional<Marker> marker = Marker.ofLine(line.text());
            boolean isFurniture = line.kind().isPresent() && list(line).isEmpty();
            if (Marker.headsComments(line.text()) || line.isParagraph() || Marker.isLegal(line.text())) {
                kind = Optional.empty();
            } else if (marker.isEmpty() && (isFurniture || list(line).isPresent())) {
                kind = list(line);
                sections = List.of();
            } else if (marker.isPresent()) {
                kind = kind(marker.orElseThrow());
                access = access == Access.UNKNOWN ? access(marker.orElseThrow()) : access;
                sections = List.of();
            } else if (isSections(line.text())) {
                sections = Arrays.stream(line.text().split("\\|"))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
            } else if (kind.isPresent() && line.words() > MOST_HEADING_WORDS) {
                Teaser teaser = new Teaser(kind.orElseThrow(), line.text(), Optional.empty(), sections);
                teasers.putIfAbsent(teaser.kind() + line.text(), teaser);
            }
        }
        return new PageTail(List.copyOf(teasers.values()), access);
    }

    private static boolean isSections(String line) {
        return line.indexOf('|') > 0
                && Arrays.stream(line.split("\\|"))
                        .allMatch(part -> part.strip().length() <= MOST_SECTION_CHARACTERS);
    }

    private static Optional<Teaser.Kind> kind(Marker marker) {
        return switch (marker) {
            case RELATED -> Optional.of(Teaser.Kind.RELATED);
            case POPULAR -> Optional.of(Teaser.Kind.POPULAR);
            case LATEST -> Optional.of(Teaser.Kind.LATEST);
            default -> Optional.empty();
        };
    }

    /** The list that a line heads by the phrases of web pages. */
    private static Optional<Teaser.Kind> list(TextLine line) {
        return line.kind().flatMap(kind -> switch (kind) {
            case RELATED -> Optional.of(Teaser.Kind.RELATED);
            case POPULAR -> Optional.of(Teaser.Kind.POPULAR);
            case LATEST -> Optional.of(Teaser.Kind.LATEST);
            default -> Optional.empty();
        });
    }

    private static Access access(Marker marker) {
        return switch (marker) {
            case REGISTRATION -> Access.REGISTRATION;
            case PAYWALL -> Access.PAYWALLED;
            default -> Access.UNKNOWN;
        };
    }
}
