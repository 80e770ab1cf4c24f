package io.dateline.annotate.story;

import java.util.Arrays;

/** Hashes of a text's word shingles and of its numbers, as sets. Filled paragraph by paragraph. */
final class Shingles {
    /** Words of a shingle. */
    private static final int WORDS = 5;

    /** Characters of a shingle in scripts without blanks; some five words. */
    private static final int CHARACTERS = 9;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Hashes shingles = new Hashes();
    private final Hashes numbers = new Hashes();
    private final long[] last = new long[CHARACTERS];
    private int units;

    void add(String paragraph) {
        int at = 0;
        while (at < paragraph.length()) {
            int c = paragraph.codePointAt(at);
            if (!Character.isLetterOrDigit(c)) {
                at += Character.charCount(c);
                continue;
            }
            boolean isUnspaced = isUnspaced(c);
            int end = isUnspaced ? at + Character.charCount(c) : wordEnd(paragraph, at);
            add(hash(paragraph, at, end), isUnspaced ? CHARACTERS : WORDS);
            if (Character.isDigit(c) && (at == 0 || !isInsideNumber(paragraph, at))) {
                numbers.add(mix(hash(paragraph, at, numberEnd(paragraph, end))) & Long.MAX_VALUE);
            }
            at = end;
        }
    }

    /** Different shingles, least first; all of 63 bits. */
    long[] shingles() {
        return shingles.sorted();
    }

    /** Different numbers, least hash first. */
    long[] numbers() {
        return numbers.sorted();
    }

    private void add(long word, int length) {
        last[units % CHARACTERS] = word;
        units++;
        if (units < length) {
            return;
        }
        long hash = length;
        for (int i = units - length; i < units; i++) {
            hash = mix(hash * FNV_PRIME ^ last[i % CHARACTERS]);
        }
        shingles.add(mix(hash) & Long.MAX_VALUE);
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!Character.isLetterOrDigit(c) || isUnspaced(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        return Math.max(at, start + 1);
    }

    /** A number goes on over a point, comma or stroke that a digit follows: 1,250.5 and 7/8 are one. */
    private static int numberEnd(String text, int wordEnd) {
        int end = wordEnd;
        while (end + 1 < text.length() && isJoint(text.charAt(end)) && Character.isDigit(text.charAt(end + 1))) {
            end = wordEnd(text, end + 1);
        }
        return end;
    }

    private static boolean isInsideNumber(String text, int at) {
        return at > 1 && isJoint(text.charAt(at - 1)) && Character.isDigit(text.charAt(at - 2));
    }

    private static boolean isJoint(char c) {
        return c == '.' || c == ',' || c == '/';
    }

    private static long hash(String text, int start, int end) {
        long hash = FNV_OFFSET;
        for (int at = start; at < end; ) {
            int c = text.codePointAt(at);
            hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
            at += Character.charCount(c);
        }
        return hash;
    }

    private static boolean isUnspaced(int c) {
        if (c < 0x0e00) {
            return false;
        }
        return Character.isIdeographic(c)
                || switch (Character.UnicodeScript.of(c)) {
                    case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A growing list of hashes that is a set when it is read. */
    private static final class Hashes {
        private long[] values = new long[512];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    sorted[kept++] = sorted[i];
                }
            }
            return Arrays.copyOf(sorted, kept);
        }
    }
}
