package io.dateline.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pieces of a byline that may be names: parted by commas, strokes, addresses, brackets and words for "and". */
final class BylinePieces {
    private static final String OPENING = "([{（【";
    private static final String CLOSING = ")]}）】";
    private static final String SEPARATORS = ",;|/／•·\n\t、，；｜‧";

    private BylinePieces() {}

    enum Form {
        BARE,
        BRACKETED
    }

    record Piece(String text, Form form) {}

    /** The text split at commas, strokes, addresses and words for "and". A bracket is a piece of its own. */
    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Form form = Form.BARE;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            boolean separator = SEPARATORS.indexOf(c) >= 0 || isDash(text, i);
            boolean bracket = OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
            if (!separator && !bracket && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                word.append(c);
                continue;
            }
            boolean address = word.indexOf("@") >= 0;
            if (!word.isEmpty() && !address) {
                words.add(word.toString());
            }
            word.setLength(0);
            if (separator || bracket || address) {
                split(words, pieces, form);
                words.clear();
                form = OPENING.indexOf(c) >= 0 ? Form.BRACKETED : bracket ? Form.BARE : form;
            }
        }
        return pieces;
    }

    private static boolean isDash(String text, int i) {
        char c = i < text.length() ? text.charAt(i) : ' ';
        boolean dash = c == '-' || c == '–' || c == '—' || c == ':' || c == '：';
        return dash && (c == '：' || (i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1))));
    }

    /** Splits at "and"; a single letter that means "and" only between two whole names. */
    private static void split(List<String> words, List<Piece> pieces, Form form) {
        int start = 0;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            if (NameWords.isMiddle(word) && i + 1 < words.size()) {
                start = i + 1;
                continue;
            }
            boolean weak = word.length() <= 1 || word.equals("en") || word.equals("ja");
            boolean fits = i > start && (!weak || (i - start >= 2 && words.size() - i > 2));
            if (isAnd(words, i) && fits && i + 1 < words.size() && !isNameOfSeveral(words.subList(start, i))) {
                add(words.subList(start, i), pieces, form);
                start = i + 1;
            }
        }
        if (start == 0 && words.size() > 1 && words.get(0).length() > 1 && isAnd(words, 0)) {
            start = 1;
        }
        add(words.subList(start, words.size()), pieces, form);
    }

    /** Whether a word means "and": in small letters, or in capitals among capitals. "Dan" is a name. */
    private static boolean isAnd(List<String> words, int at) {
        String word = words.get(at);
        String lower = word.toLowerCase(Locale.ROOT);
        if (!NameWords.isAnd(lower)) {
            return false;
        }
        String next = words.get(Math.min(at + 1, words.size() - 1));
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT)) && next.equals(next.toUpperCase(Locale.ROOT));
        return word.equals(lower) || (capitals && at > 0) || lower.equals("and") || lower.equals("und");
    }

    /** "Institute of Allergy", which goes on with "and Infectious Diseases". */
    private static boolean isNameOfSeveral(List<String> words) {
        return words.stream().anyMatch(w -> NameWords.isOrganisation(w.toLowerCase(Locale.ROOT)))
                && words.stream().anyMatch(w -> w.equals("of") || w.equals("for") || w.equals("für"));
    }

    private static void add(List<String> words, List<Piece> pieces, Form form) {
        int outlet = outlet(words);
        if (outlet > 0) {
            pieces.add(new Piece(String.join(" ", words.subList(0, outlet)), form));
        }
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join(" ", words.subList(outlet, words.size())), form));
        }
    }

    /** Where an outlet begins behind a whole name, "Jane Doe The Associated Press"; 0 where none does. */
    private static int outlet(List<String> words) {
        int at = words.indexOf("The");
        boolean isOutlet = at >= 2
                && at + 1 < words.size()
                && words.subList(at, words.size()).stream()
                        .anyMatch(w -> NameWords.isOrganisation(w.toLowerCase(Locale.ROOT)))
                && words.subList(0, at).stream().noneMatch(w -> NameWords.isOrganisation(w.toLowerCase(Locale.ROOT)))
                && NameShape.isPerson(words.subList(0, at), false);
        return isOutlet ? at : 0;
    }

    /** "Doe, John": two pieces of one word each, both of the form of a name. */
    static boolean isInverted(List<Piece> pieces) {
        return pieces.size() == 2
                && pieces.stream()
                        .map(Piece::text)
                        .allMatch(p -> p.indexOf(' ') < 0
                                && p.length() > 1
                                && Character.isUpperCase(p.charAt(0))
                                && p.chars().skip(1).anyMatch(Character::isLowerCase)
                                && !NameWords.isOrganisation(p.toLowerCase(Locale.ROOT))
                                && !NameWords.isCode(p.toLowerCase(Locale.ROOT))
                                && !NameWords.isRole(p.toLowerCase(Locale.ROOT)));
    }
}
