package io.dateline.annotate.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the tagger sees of each token that may be part of a name, as hashes: its letters, its neighbours, the run of
 * capitalised words around it, what the lexicon knows, words of its like, and how the same word stands elsewhere in the
 * document.
 */
final class Features {
    /** Upper bound of features for one token. */
    static final int MOST = 128;

    /** Features that are weighed together with the tag before. */
    static final int TRANSITIONS = 3;

    private static final int SHAPES = 10;

    private static final int OTHERWISE_LOWER = 1;
    private static final int OTHERWISE_CAPITAL = 1 << 1;
    private static final int AFTER_GIVEN = 1 << 2;
    private static final int AFTER_TITLE = 1 << 3;
    private static final int BEFORE_ORGANISATION_HEAD = 1 << 4;
    private static final int AFTER_IN = 1 << 5;
    private static final int BEFORE_SAID = 1 << 6;

    /** What kind of text it is: messages break the rules of print, so they teach mostly themselves. */
    enum Register {
        REPORT,
        MESSAGE
    }

    private final Tokens tokens;
    private final Register register;
    private final int size;
    private final int[] bits;
    private final String[] lower;
    private final int[] lowerHash;
    private final int[] shape;
    private final boolean[] candidate;
    private final boolean[] shouted;
    private final int[] runStart;
    private final int[] runEnd;
    private final int[] elsewhere;

    Features(Tokens tokens) {
        this(tokens, Register.REPORT);
    }

    Features(Tokens tokens, Register register) {
        this.tokens = tokens;
        this.register = register;
        this.size = tokens.size();
        this.bits = Lexicon.known().of(tokens);
        this.lower = new String[size];
        this.lowerHash = new int[size];
        this.shape = new int[size];
        this.candidate = new boolean[size];
        this.shouted = new boolean[size];
        this.runStart = new int[size];
        this.runEnd = new int[size];
        this.elsewhere = new int[size];
        for (int i = 0; i < size; i++) {
            String word = tokens.word(i);
            shape[i] = shape(word);
            lower[i] = shape[i] == 1 ? word : word.toLowerCase(Locale.ROOT);
            lowerHash[i] = lower[i].hashCode();
        }
        findHeadlines();
        findCandidates();
        findRuns();
        lookElsewhere();
    }

    /** 0 mark, 1 lower, 2 Capitalised, 3 CAPITALS, 4 one capital, 5 initials with dots, 6 mIxed, 7 digits, 8 digits and letters, 9 hyphened capitals. */
    private static int shape(String word) {
        int first = word.codePointAt(0);
        if (!Character.isLetterOrDigit(first)) {
            return 0;
        }
        boolean hasLower = false;
        boolean hasUpper = false;
        boolean hasLaterUpper = false;
        boolean hasDigit = false;
        boolean hasHyphen = false;
        boolean hasDot = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'a' && c <= 'z') {
                hasLower = true;
            } else if (c >= '0' && c <= '9') {
                hasDigit = true;
            } else if (c == '-') {
                hasHyphen = true;
            } else if (c == '.') {
                hasDot = true;
            } else if (Character.isUpperCase(c)) {
                hasUpper = true;
                hasLaterUpper |= i > 0;
            } else if (Character.isLowerCase(c)) {
                hasLower = true;
            }
        }
        if (hasDigit) {
            return hasUpper || hasLower ? 8 : 7;
        }
        if (!hasUpper) {
            return hasLower ? 1 : 0;
        }
        if (!hasLower) {
            return word.length() == 1 ? 4 : hasDot ? 5 : 3;
        }
        if (!Character.isUpperCase(first)) {
            return 6;
        }
        return hasLaterUpper ? hasHyphen ? 9 : 6 : 2;
    }

    /** Sentences whose words nearly all have capitals tell nothing by them. */
    private void findHeadlines() {
        int from = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || (tokens.opensSentence(i) && !tokens.opensSentence(i - 1))) {
                int words = 0;
                int capitals = 0;
                for (int k = from; k < i; k++) {
                    boolean isLong = shape[k] > 0 && tokens.word(k).length() > 3;
                    words += isLong ? 1 : 0;
                    capitals += isLong && shape[k] > 1 && shape[k] < 7 ? 1 : 0;
                }
                boolean isHeadline = words > 3 && capitals * 10 >= words * 8;
                for (int k = from; isHeadline && k < i; k++) {
                    shouted[k] = true;
                }
                from = i;
            }
        }
    }

    private boolean isCapital(int i) {
        return shape[i] >= 2 && shape[i] != 7;
    }

    /** Words with a capital, and what may stand between two of them. */
    private void findCandidates() {
        for (int i = 0; i < size; i++) {
            candidate[i] = isCapital(i);
        }
        for (int i = 1; i < size; i++) {
            boolean mayLink = !candidate[i] && candidate[i - 1] && (shape[i] == 7 || isLink(i));
            if (mayLink
                    && (shape[i] == 7
                            || (i + 1 < size && (isCapital(i + 1) || shape[i + 1] == 7))
                            || (i + 2 < size && isLink(i + 1) && isCapital(i + 2)))) {
                candidate[i] = true;
            }
        }
    }

    private boolean isLink(int i) {
        return NameWords.LINKS.contains(tokens.word(i));
    }

    private void findRuns() {
        int at = 0;
        while (at < size) {
            if (!isCapital(at)) {
                runStart[at] = at;
                runEnd[at] = at + 1;
                at++;
                continue;
            }
            int end = at + 1;
            while (end < size && isCapital(end) && !tokens.opensSentence(end)) {
                end++;
            }
            for (int k = at; k < end; k++) {
                runStart[k] = at;
                runEnd[k] = end;
            }
            at = end;
        }
    }

    private void lookElsewhere() {
        Map<String, Integer> seen = new HashMap<>();
        Set<String> lowers = new HashSet<>();
        for (int i = 0; i < size; i++) {
            if (shape[i] == 1) {
                lowers.add(lower[i]);
            }
            if (!isCapital(i)) {
                continue;
            }
            int marks = tokens.opensSentence(i) || shouted[i] ? 0 : OTHERWISE_CAPITAL;
            if (i > 0) {
                marks |= has(i - 1, Lexicon.GIVEN) && isCapital(i - 1) ? AFTER_GIVEN : 0;
                marks |= has(i - 1, Lexicon.TITLE | Lexicon.LOWER_TITLE) ? AFTER_TITLE : 0;
                marks |= lower[i - 1].equals("in") ? AFTER_IN : 0;
            }
            if (i + 1 < size) {
                marks |= has(i + 1, Lexicon.ORGANISATION_HEAD) && isCapital(i + 1) ? BEFORE_ORGANISATION_HEAD : 0;
                marks |= has(i + 1, Lexicon.SAID) ? BEFORE_SAID : 0;
            }
            seen.merge(tokens.word(i), marks, (a, b) -> a | b);
        }
        for (int i = 0; i < size; i++) {
            if (isCapital(i)) {
                elsewhere[i] = seen.getOrDefault(tokens.word(i), 0) | (lowers.contains(lower[i]) ? OTHERWISE_LOWER : 0);
            }
        }
    }

    private boolean has(int i, int any) {
        return (bits[i] & any) != 0;
    }

    int size() {
        return size;
    }

    /** Whether a token may be part of a name; the others never are. */
    boolean isCandidate(int i) {
        return candidate[i];
    }

    boolean isCapitalised(int i) {
        return isCapital(i);
    }

    boolean opensSentence(int i) {
        return tokens.opensSentence(i);
    }

    /** Whether the text has a word without a capital too, and nowhere with one but where any word has one. */
    boolean isOtherwiseLower(int i) {
        return (elsewhere[i] & (OTHERWISE_LOWER | OTHERWISE_CAPITAL)) == OTHERWISE_LOWER;
    }

    String word(int i) {
        return tokens.word(i);
    }

    /** Puts the features of a token into an array; how many there are. */
    int at(int i, int[] out) {
        Sink f = new Sink(out);
        int here = lowerHash[i];
        int word = tokens.word(i).hashCode();
        int before = hash(i - 1);
        int after = hash(i + 1);
        int own = shape[i] + (shouted[i] ? SHAPES : 0) + (tokens.opensSentence(i) ? 2 * SHAPES : 0);
        f.add(1, own);
        f.add(2, word);
        f.add(3, here);
        f.add(4, before);
        f.add(5, after);
        f.add(6, hash(i - 2));
        f.add(7, hash(i + 2));
        f.add(8, own + 64 * shape(i - 1) + 4096 * shape(i + 1));
        f.add(9, shape(i - 1) + 16 * shape(i - 2) + 256 * shape[i]);
        f.add(10, shape(i + 1) + 16 * shape(i + 2) + 256 * shape[i]);
        f.add(11, before * 31 + own);
        f.add(12, after * 31 + own);
        f.add(13, before * 31 + here);
        f.add(14, after * 31 + here);
        f.add(15, before * 31 + after);
        f.add(16, hash(i - 2) * 31 + before);
        f.add(17, hash(i + 2) * 31 + after);
        String low = lower[i];
        int length = low.length();
        if (length > 2) {
            f.add(18, affix(low, 0, 3));
            f.add(19, affix(low, length - 3, length));
            f.add(20, affix(low, length - 2, length));
        }
        if (length > 4) {
            f.add(21, affix(low, 0, 4));
            f.add(22, affix(low, length - 4, length));
        }
        int known = bits[i];
        int knownBefore = bits(i - 1);
        int knownAfter = bits(i + 1);
        for (int rest = known; rest != 0; rest &= rest - 1) {
            f.add(23, Integer.numberOfTrailingZeros(rest));
        }
        f.add(24, known);
        f.add(25, known * 64 + own);
        f.add(26, knownBefore * 31 + shape(i - 1));
        f.add(27, knownAfter * 31 + shape(i + 1));
        f.add(28, known * 31 + knownBefore);
        f.add(29, known * 31 + knownAfter);
        f.add(30, known * 31 + before);
        f.add(31, known * 31 + after);
        int from = runStart[i];
        int to = runEnd[i];
        int place = Math.min(3, i - from) + 4 * Math.min(3, to - 1 - i);
        f.add(32, place * 64 + own);
        f.add(33, hash(to - 1) * 31 + Math.min(3, to - 1 - i));
        f.add(34, hash(from) * 31 + Math.min(3, i - from));
        f.add(35, hash(from - 1) * 31 + shape[i]);
        f.add(36, hash(to) * 31 + shape[i]);
        f.add(37, (bits(to - 1) * 31 + Math.min(3, to - 1 - i)) * 31 + Math.min(3, i - from));
        f.add(38, (bits(from) * 31 + Math.min(3, to - 1 - i)) * 31 + Math.min(3, i - from));
        f.add(39, hash(from - 1) * 31 + hash(to));
        f.add(40, (known * 31 + hash(from - 1)) * 31 + Math.min(3, i - from));
        int other = elsewhere[i];
        f.add(41, other);
        f.add(42, other * 64 + own);
        f.add(43, other * 31 + known);
        WordClusters clusters = WordClusters.known();
        int cluster = clusters.place(here);
        f.add(45, clusters.narrow(cluster));
        f.add(46, clusters.middle(cluster));
        f.add(47, clusters.wide(cluster));
        for (int k = f.count - 1; register == Register.MESSAGE && k >= 0; k--) {
            f.add(44, out[k]);
        }
        return f.count;
    }

    /** The features that are weighed together with the tag before. */
    void transitions(int i, int[] out) {
        out[0] = mix(101, shape[i] + 16 * shape(i - 1));
        out[1] = mix(102, lowerHash[i]);
        out[2] = mix(103, bits[i] * 31 + bits(i - 1));
    }

    private int hash(int i) {
        return i < 0 ? 11 : i >= size ? 13 : lowerHash[i];
    }

    private int shape(int i) {
        return i < 0 || i >= size ? 15 : shape[i];
    }

    private int bits(int i) {
        return i < 0 || i >= size ? 0 : bits[i];
    }

    private static int affix(String word, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return hash;
    }

    static int mix(int kind, int value) {
        int h = value * 0x9E3779B1 + kind * 0x85EBCA6B;
        h ^= h >>> 15;
        h *= 0x2C1B3C6D;
        h ^= h >>> 12;
        h *= 0x297A2D39;
        return h ^ (h >>> 15);
    }

    /** Takes features one by one. */
    private static final class Sink {
        private final int[] out;
        private int count;

        Sink(int[] out) {
            this.out = out;
        }

        void add(int kind, int value) {
            out[count++] = mix(kind, value);
        }
    }
}
