package io.dateline.annotate.quote;

import java.util.ArrayList;
import java.util.List;

/** Finds what stands between quotation marks. A passage that no mark closes goes on where the next paragraph opens again. */
final class Marks {
    /** In UTF-16 units: bounds the search for a closing mark. */
    private static final int LONGEST = 4_000;

    static final String ALL = "“”„«»\"";
    static final String OPENING = "“„«»\"";

    private final String text;

    private final Vocabulary words;

    private Marks(String text, Vocabulary words) {
        this.text = text;
        this.words = words;
    }

    /** In order; none reaches into another. */
    static List<Passage> passages(String text, Vocabulary words) {
        return new Marks(text, words).find();
    }

    private List<Passage> find() {
        List<Passage> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String close = closing(at);
            int end = close.isEmpty() ? -1 : end(at + 1, close);
            if (end < 0) {
                at++;
                continue;
            }
            found.add(new Passage(at, end, withoutMarks(text.substring(at + 1, end), text.charAt(at))));
            at = end + 1;
        }
        return found;
    }

    /** The marks that close what the mark at a place opens; none where it opens nothing. */
    private String closing(int at) {
        return switch (text.charAt(at)) {
            case '“' -> !isLoose(at) ? "" : isDoubled(at) ? "”\"“" : "”\"";
            case '„' -> "“”\"";
            case '«' -> "»";
            case '»' -> "«";
            case '"' -> isLoose(at) ? "\"”" : "";
            default -> "";
        };
    }

    /** Whether a mark touches no word before it, so that it may open. */
    private boolean isLoose(int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private int end(int from, String close) {
        int last = Math.min(text.length(), from + LONGEST);
        char open = text.charAt(from - 1);
        boolean isInner = false;
        for (int i = from; i < last; i++) {
            char c = text.charAt(i);
            isInner |= open == '"' && c == '“';
            boolean isOther = c == open && c == '“' && !isEnd(i);
            if (close.indexOf(c) >= 0 && !(c == '”' && isInner) && !opensWord(i, open) && !isOther) {
                return i;
            }
            isInner &= c != '”';
            if (c == '\n') {
                int next = nextParagraph(i);
                if (next >= text.length() || text.charAt(next) != open) {
                    return -1;
                }
                i = next;
            } else if (c == open) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a mark may be closed by its like, as some German pages do: it follows a blank, and a word follows it. */
    private boolean isDoubled(int at) {
        return words.hasCapitalNouns()
                && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** Whether a mark that may open or close stands right behind a word or its stop. */
    private boolean isEnd(int at) {
        boolean isBeforeWord = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return !Character.isWhitespace(text.charAt(at - 1)) && !isBeforeWord;
    }

    /** Whether a straight mark rather opens something within other marks. */
    private boolean opensWord(int at, char open) {
        return text.charAt(at) == '"'
                && open != '"'
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private int nextParagraph(int newline) {
        int next = newline;
        while (next < text.length() && text.charAt(next) == '\n') {
            next++;
        }
        return next;
    }

    /** Without the marks that open again each paragraph of a quote that stays open. */
    private static String withoutMarks(String quote, char open) {
        return quote.replace("\n" + open, "\n");
    }
}
