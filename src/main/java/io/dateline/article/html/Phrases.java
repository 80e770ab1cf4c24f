package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lines that pages print around a text, by what they are. Immutable. */
final class Phrases {
    /** A longer block is running text, whatever it begins with, in UTF-16 units. */
    private static final int LINE_CHARS = 400;
    /** More than the longest phrase with the signs around it, in UTF-16 units. */
    private static final int PHRASE_CHARS = 120;

    private static final String ACCENTED =
            "\u00e0\u00e1\u00e2\u00e3\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef\u00f2\u00f3\u00f4\u00f5\u00f9\u00fa\u00fb\u00e7\u00f1"
                    + "\u0103\u0105\u0107\u010d\u010f\u0117\u0119\u011b\u0144\u0148\u0151\u0159\u015b\u015f\u0161\u0163\u0165\u016b\u016f\u0171\u017a\u017c\u017e\u0219\u021b";
    private static final String PLAIN = "aaaaeeeeiiiioooouuucn" + "aaccdeeennorsssttuuuzzzst";
    private static final char FIRST_ACCENT = ACCENTED.charAt(0);
    private static final char LAST_ACCENT = ACCENTED.charAt(ACCENTED.length() - 1);

    /** What a line is. */
    enum Line {
        /** Furniture: share, subscribe, advertisement, comment and their like. */
        FURNITURE,
        /** Leads to other articles: the line and the links after it are no text. */
        RELATED,
        /** Heads a list of what others read. */
        POPULAR,
        /** Heads a list of the newest articles. */
        LATEST,
        /** Asks to read on by mail or in an app. */
        PROMOTION,
        /** Names networks, which two or more of it are named to follow. */
        NETWORK,
        /** Ends the text, as nothing after it belongs to it. */
        END,
        /** Who owns the text. */
        COPYRIGHT,
        /** Who took the picture. */
        CREDIT,
        /** Who wrote it or when. */
        BYLINE,
        /** Asks the reader to pay or to register. */
        PAYWALL,
        /** Asks the reader to register, for nothing. */
        REGISTRATION,
        /** Asks for leave to set cookies. */
        CONSENT,
        /** The page was not found or failed. */
        ERROR,
        /** The page needs JavaScript. */
        SHELL
    }

    /** Words that tell a line wherever they stand in it. */
    private final Map<Line, List<Set<String>>> within = new EnumMap<>(Line.class);

    private record Phrase(String text, boolean isWhole, Line line) {}

    /** By the first two characters, or by the one: the longest first. */
    private final Map<Integer, List<Phrase>> byKey = new HashMap<>();

    static Phrases load() {
        return new Phrases(DataFile.resource(Phrases.class, "phrases.tsv"));
    }

    Phrases(DataFile file) {
        for (DataFile.Row row : file.rows()) {
            Line line = Line.valueOf(row.text("line").toUpperCase(Locale.ROOT));
            if (row.text("match").equals("within")) {
                row.list("phrases")
                        .forEach(w -> within.computeIfAbsent(line, k -> new ArrayList<>())
                                .add(forms(w)));
                continue;
            }
            boolean isWhole = row.text("match").equals("whole");
            for (String text : row.list("phrases")) {
                String folded = isWhole ? closed(fold(text)) : fold(text);
                byKey.computeIfAbsent(key(folded), k -> new ArrayList<>()).add(new Phrase(folded, isWhole, line));
            }
        }
        // a line may begin with a phrase of one character, whatever the next is
        byKey.forEach((key, list) -> {
            if (key >>> Character.SIZE != 0) {
                list.addAll(byKey.getOrDefault(key >>> Character.SIZE, List.of()));
            }
        });
        // the longest that fits tells best
        byKey.values()
                .forEach(list -> list.sort(Comparator.comparingInt((Phrase p) -> p.text.length())
                        .reversed()
                        .thenComparing(Phrase::text)));
    }

    private static int key(String folded) {
        return folded.length() == 1 ? folded.charAt(0) : folded.charAt(0) << Character.SIZE | folded.charAt(1);
    }

    private List<Phrase> startingLike(String folded) {
        List<Phrase> known = byKey.get(key(folded));
        return known == null ? byKey.getOrDefault((int) folded.charAt(0), List.of()) : known;
    }

    /** What a block's text is; empty for running text. */
    Optional<Line> of(String text) {
        if (text.length() > LINE_CHARS) {
            return Optional.empty();
        }
        // no phrase is longer, so that what comes after tells nothing more
        boolean isLong = text.length() > PHRASE_CHARS;
        String folded = fold(isLong ? text.substring(0, PHRASE_CHARS) : text);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        int closed = isLong ? 0 : closedLength(folded);
        for (Phrase phrase : startingLike(folded)) {
            String known = phrase.text;
            if (folded.startsWith(known) && (phrase.isWhole ? known.length() == closed : isAtEnd(folded, known))) {
                return Optional.of(phrase.line);
            }
        }
        return Optional.empty();
    }

    /** How many of the words that tell such a line are in a text. */
    long mentions(Line line, String text) {
        long mentions = 0;
        for (Set<String> forms : within.getOrDefault(line, List.of())) {
            mentions += holdsAny(text, forms) ? 1 : 0;
        }
        return mentions;
    }

    private static boolean holdsAny(String text, Set<String> forms) {
        for (String form : forms) {
            if (text.contains(form)) {
                return true;
            }
        }
        return false;
    }

    /** As written, in small letters, with a capital, in capitals. */
    private static Set<String> forms(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String capital = lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
        return new LinkedHashSet<>(List.of(word, lower, capital, word.toUpperCase(Locale.ROOT)));
    }

    /** Whether a phrase ends where a word of the line does, of which it is the start; scripts without spaces have no words. */
    private static boolean isAtEnd(String folded, String phrase) {
        return folded.length() == phrase.length()
                || !Character.isLetterOrDigit(phrase.charAt(phrase.length() - 1))
                || phrase.charAt(phrase.length() - 1) > '\u2e80'
                || !Character.isLetterOrDigit(folded.charAt(phrase.length()));
    }

    /** Lower case, without the signs that open a line. */
    private static String fold(String text) {
        String lower = withoutAccents(text.toLowerCase(Locale.ROOT));
        int start = 0;
        while (start < lower.length() && isEdge(lower.charAt(start))) {
            start++;
        }
        return lower.substring(start);
    }

    /** Writers leave accents out, above all in capitals; one form of the apostrophe. */
    private static String withoutAccents(String lower) {
        int first = 0;
        while (first < lower.length() && lower.charAt(first) < FIRST_ACCENT) {
            first++;
        }
        if (first == lower.length()) {
            return lower;
        }
        StringBuilder plain = new StringBuilder(lower);
        for (int i = first; i < lower.length(); i++) {
            char c = lower.charAt(i);
            int at = c < FIRST_ACCENT || c > LAST_ACCENT ? -1 : ACCENTED.indexOf(c);
            if (at >= 0 || c == '\u2019') {
                plain.setCharAt(i, at >= 0 ? PLAIN.charAt(at) : '\'');
            }
        }
        return plain.toString();
    }

    private static String closed(String folded) {
        return folded.substring(0, closedLength(folded));
    }

    /** The length without the signs that close a line. */
    private static int closedLength(String folded) {
        int end = folded.length();
        while (end > 0 && isEdge(folded.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isEdge(char c) {
        return !Character.isLetterOrDigit(c) && c != '\u00a9' && c != '\u0f0b' && !isMark(c);
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
