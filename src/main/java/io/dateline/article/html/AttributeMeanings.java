package io.dateline.article.html;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the class attributes of one page mean. Each is read once, when first asked for; not for many threads. */
final class AttributeMeanings {
    private final Map<Key, Meaning> known = new HashMap<>();

    Meaning of(String attribute) {
        if (attribute.isEmpty()) {
            return Meaning.NONE;
        }
        Key key = new Key(attribute);
        Meaning meaning = known.get(key);
        if (meaning == null) {
            meaning = new Meaning(attribute);
            known.put(key, meaning);
        }
        return meaning;
    }

    /**
     * An attribute whatever its numbers are, as programs number what means the same: "teaser-7" and "teaser-12" are one. A
     * number parts words, and tells no more.
     */
    private static final class Key {
        private final String attribute;
        /** Whether all of it is read, and so as far whatever the length of its numbers. */
        private final boolean isNumberless;

        private final int hash;

        Key(String attribute) {
            this.attribute = attribute;
            this.isNumberless = attribute.length() <= Hints.MAX_LENGTH;
            this.hash = isNumberless ? hash(attribute) : attribute.hashCode();
        }

        private static int hash(String attribute) {
            int hash = 0;
            for (int i = 0; i < attribute.length(); i++) {
                char c = attribute.charAt(i);
                if (!isDigit(c)) {
                    hash = 31 * hash + c;
                } else if (i == 0 || !isDigit(attribute.charAt(i - 1))) {
                    hash = 31 * hash + '0';
                }
            }
            return hash;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && hash == key.hash
                    && (attribute.equals(key.attribute)
                            || (isNumberless && key.isNumberless && differInNumbers(attribute, key.attribute)));
        }

        /** Whether two attributes differ at most in their numbers. */
        private static boolean differInNumbers(String a, String b) {
            int i = 0;
            int j = 0;
            while (i < a.length() && j < b.length()) {
                char c = a.charAt(i);
                char d = b.charAt(j);
                if (isDigit(c) && isDigit(d)) {
                    i = endOfNumber(a, i);
                    j = endOfNumber(b, j);
                } else if (c == d) {
                    i++;
                    j++;
                } else {
                    return false;
                }
            }
            return i == a.length() && j == b.length();
        }

        private static int endOfNumber(String text, int from) {
            int end = from;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }

    /** What one attribute means. */
    static final class Meaning {
        static final Meaning NONE = new Meaning("");

        final Hints hints;
        private final String attribute;
        private @Nullable Cues cues;

        private Meaning(String attribute) {
            this.attribute = attribute;
            this.hints = Hints.of(attribute.trim());
        }

        Cues cues() {
            Cues found = cues;
            if (found == null) {
                found = CueWords.INSTANCE.of(attribute);
                cues = found;
            }
            return found;
        }
    }
}
