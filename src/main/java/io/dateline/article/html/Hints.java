package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the class or id of an element says of its content, by the words of {@code class-words.tsv}.
 *
 * @param bits of {@link Hint}
 */
record Hints(int bits) {
    static final Hints NONE = new Hints(0);

    /** Characters of a class attribute that are read: generated ones run to kilobytes. */
    private static final int MAX_LENGTH = 300;

    private static final int ASCII = 0x80;

    private static final Letters LETTERS = new Letters();
    /** By the node where a word ends: what the word tells, and what any word tells that starts so. */
    private static final int[] WORDS;

    private static final int[] STARTS;

    private record Entry(int node, boolean isStart, int bit) {}

    static {
        List<Entry> entries = new ArrayList<>();
        for (DataFile.Row row :
                DataFile.resource(Hints.class, "class-words.tsv").rows()) {
            int bit = Hint.valueOf(row.text("hint").toUpperCase(Locale.ROOT)).bit();
            boolean isStart = row.text("match").equals("start");
            for (String word : row.list("words")) {
                entries.add(new Entry(LETTERS.add(word), isStart, bit));
            }
        }
        WORDS = new int[LETTERS.size()];
        STARTS = new int[LETTERS.size()];
        for (Entry entry : entries) {
            (entry.isStart() ? STARTS : WORDS)[entry.node()] |= entry.bit();
        }
    }

    boolean has(Hint hint) {
        return (bits & hint.bit()) != 0;
    }

    boolean hasAny(Hints others) {
        return (bits & others.bits) != 0;
    }

    Hints and(Hints others) {
        return others.bits == 0 ? this : bits == 0 ? others : new Hints(bits | others.bits);
    }

    /** The hints of a class or id attribute. Words end at all but letters, and where a capital follows a small letter. */
    static Hints of(String name) {
        int bits = 0;
        int length = Math.min(name.length(), MAX_LENGTH);
        int start = 0;
        for (int i = 0; i <= length; i++) {
            boolean isLetter = i < length && isLetter(name.charAt(i));
            boolean isHump = isLetter
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (!isLetter || isHump) {
                if (i - start > 1) {
                    bits |= ofWord(name, start, i);
                }
                start = isHump ? i : i + 1;
            }
        }
        return bits == 0 ? NONE : new Hints(bits);
    }

    private static boolean isLetter(char c) {
        return c < ASCII ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
    }

    /** What a known word tells goes before what its beginning does. */
    private static int ofWord(String name, int start, int end) {
        int node = Letters.ROOT;
        int starts = 0;
        for (int i = start; i < end; i++) {
            node = LETTERS.after(node, Character.toLowerCase(name.charAt(i)));
            if (node == Letters.NONE) {
                return starts;
            }
            starts |= STARTS[node];
        }
        return WORDS[node] == 0 ? starts : WORDS[node];
    }
}
