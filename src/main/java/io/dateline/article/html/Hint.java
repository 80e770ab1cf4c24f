package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the class or id of an element says of its content, by the words of {@code class-words.tsv}. */
enum Hint {
    AUTHOR,
    DATE,
    MODIFIED,
    SECTION,
    CREDIT,
    COPYRIGHT,
    TITLE,
    /** What stands in a headline and is no part of it: kicker, subtitle, page number. */
    KICKER,
    ELSEWHERE,
    /** A box for sharing, which is elsewhere too. */
    SHARE;

    /** Characters of a class attribute that are read: generated ones run to kilobytes. */
    private static final int MAX_LENGTH = 300;

    private record Start(String start, Hint hint) {}

    private static final Map<String, Set<Hint>> WORDS = new HashMap<>();
    private static final Map<Character, List<Start>> STARTS = new HashMap<>();

    private static final int ASCII = 0x80;
    /** The first two letters of the words. */
    private static final BitSet BEGINNINGS = new BitSet(ASCII * ASCII);

    static {
        for (DataFile.Row row : DataFile.resource(Hint.class, "class-words.tsv").rows()) {
            Hint hint = Hint.valueOf(row.text("hint").toUpperCase(Locale.ROOT));
            for (String word : row.list("words")) {
                if (word.charAt(0) < ASCII && word.length() > 1 && word.charAt(1) < ASCII) {
                    BEGINNINGS.set(beginning(word.charAt(0), word.charAt(1)));
                }
                if (row.text("match").equals("word")) {
                    WORDS.computeIfAbsent(word, w -> EnumSet.noneOf(Hint.class)).add(hint);
                } else {
                    STARTS.computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
                            .add(new Start(word, hint));
                }
            }
        }
    }

    /** The hints of a class or id attribute. */
    static Set<Hint> of(String name) {
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        int length = Math.min(name.length(), MAX_LENGTH);
        int start = 0;
        for (int i = 0; i <= length; i++) {
            boolean letter = i < length && Character.isLetter(name.charAt(i));
            boolean hump = letter
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (!letter || hump) {
                if (i - start > 1 && mayBegin(name, start)) {
                    add(hints, name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
        }
        return hints;
    }

    /** Whether a word that begins with these two letters is known, or may be. */
    private static boolean mayBegin(String name, int start) {
        char first = name.charAt(start);
        char second = name.charAt(start + 1);
        return first >= ASCII || second >= ASCII || BEGINNINGS.get(beginning(first, second));
    }

    private static int beginning(char first, char second) {
        return Character.toLowerCase(first) * ASCII + Character.toLowerCase(second);
    }

    private static void add(Set<Hint> hints, String word) {
        Set<Hint> known = WORDS.get(word);
        if (known != null) {
            hints.addAll(known);
            return;
        }
        for (Start start : STARTS.getOrDefault(word.charAt(0), List.of())) {
            if (word.startsWith(start.start())) {
                hints.add(start.hint());
            }
        }
    }
}
