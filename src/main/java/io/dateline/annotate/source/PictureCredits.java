package io.dateline.annotate.source;

import io.dateline.data.DataFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether a line credits a picture and not the text. */
final class PictureCredits {
    /** Characters between © and a slash. */
    private static final int MAX_HOLDER = 30;

    private static final WordMap<Boolean> EVERYWHERE = WordMap.ofAll(of("everywhere"));
    private static final WordMap<Boolean> IN_TEXT = WordMap.ofAll(of("text"));
    private static final WordMap<Boolean> IN_MARKS = WordMap.ofAll(of("mark"));
    private static final List<String> UNSPACED =
            of("unspaced").stream().sorted().toList();

    private PictureCredits() {}

    private static Set<String> of(String kind) {
        return DataFile.resource(PictureCredits.class, "picture-words.tsv").rows().stream()
                .filter(r -> r.text("kind").equals(kind))
                .flatMap(r -> r.list("words").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A line of the text, or beside it. */
    static boolean isLine(Words line) {
        return line.list().stream().anyMatch(w -> EVERYWHERE.of(w) || IN_TEXT.of(w)) || isHolder(line.text());
    }

    /** The value of a mark: a byline, a field. */
    static boolean isMark(Words value) {
        return value.list().stream().anyMatch(w -> EVERYWHERE.of(w) || IN_MARKS.of(w))
                || (value.isUnspaced() && UNSPACED.stream().anyMatch(value.text()::contains));
    }

    /** {@code © Ann Lee/AP}: whoever holds the rights, and through whom they are sold. */
    private static boolean isHolder(String text) {
        for (int at = text.indexOf('©'); at >= 0; at = text.indexOf('©', at + 1)) {
            int end = at + 1;
            while (end < text.length() && ".,/|".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            boolean isParted = end < text.length() && (text.charAt(end) == '/' || text.charAt(end) == '|');
            if (isParted && end - at > 2 && end - at <= MAX_HOLDER + 1) {
                return true;
            }
        }
        return false;
    }
}
