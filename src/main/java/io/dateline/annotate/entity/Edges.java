package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a name begins and ends within the tokens that the model took for one: without titles, articles, genitives and words
 * that open a sentence; {@code Canada} of {@code Canada-based}, {@code Kay Holm} of {@code Minister of Education Kay Holm}.
 */
final class Edges {
    private static final String CURRENCIES = "$€£¥";

    private final String text;
    private final Tokens tokens;

    Edges(String text, Tokens tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /**
     * The name of a kind that stands in tokens; empty where none does.
     *
     * @param end index behind the last token
     */
    Optional<Mention> name(Entity.Kind kind, int from, int end) {
        int first = first(kind, from, end);
        int last = last(first, end);
        if (first > last || isHandle(first) || isCurrency(last) || (first == last && isContraction(first))) {
            return Optional.empty();
        }
        if (kind == Entity.Kind.PERSON && (isOffice(first, last) || areInitials(first, last))) {
            return Optional.empty();
        }
        int start = tokens.start(first);
        String surface = text.substring(start, tokens.start(last) + lengthWithoutHyphenEnd(last));
        return Optional.of(new Mention(kind, surface, surface, start, start + surface.length()));
    }

    private int first(Entity.Kind kind, int from, int end) {
        int first = from;
        while (first < end && !isWord(first)) {
            first++;
        }
        while (first < end - 1 && (isOpener(first) || hasHyphenEnd(first))) {
            first++;
        }
        if (kind == Entity.Kind.PERSON) {
            first = behindOffice(first, end);
            while (first < end && NameWords.TITLES.contains(tokens.word(first))) {
                first++;
            }
            return first;
        }
        boolean isArticle = first < end - 1 && tokens.word(first).equalsIgnoreCase("the");
        return isArticle ? first + 1 : first;
    }

    private int last(int first, int end) {
        int last = end - 1;
        while (last >= first && !isWord(last)) {
            last--;
        }
        return last;
    }

    private boolean isWord(int at) {
        return Character.isLetterOrDigit(tokens.word(at).codePointAt(0));
    }

    /** "Even Holm" at the start of a sentence; a word that opens none may be a name. */
    private boolean isOpener(int at) {
        return tokens.opensSentence(at) && NameWords.OPENERS.contains(tokens.word(at)) && !isWholeName(at);
    }

    /** "The Hague", "A Coruña": known with that word. */
    private boolean isWholeName(int at) {
        return at + 1 < tokens.size()
                && !Gazetteer.known()
                        .places(text.substring(tokens.start(at), tokens.end(at + 1)))
                        .isEmpty();
    }

    /** "Minister of Education Kay Holm": the person begins at the given name. */
    private int behindOffice(int first, int end) {
        boolean isOffice = first > 1
                && (tokens.word(first - 1).equals("of")
                        || tokens.word(first - 1).equals("for"))
                && isTitle(tokens.word(first - 2));
        if (!isOffice || isGiven(first)) {
            return first;
        }
        for (int at = first + 1; at < end - 1; at++) {
            if (isGiven(at)) {
                return at;
            }
        }
        return first;
    }

    private boolean isGiven(int at) {
        return NameWords.isGiven(tokens.word(at));
    }

    private static boolean isTitle(String word) {
        return NameWords.TITLES.contains(word) || NameWords.LOWER_TITLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** One word that is an office or stands behind names, and no surname: "Author", "Jr". */
    private boolean isOffice(int first, int last) {
        String word = tokens.word(first);
        return first == last
                && (NameWords.GENERATIONS.contains(word) || (isTitle(word) && !NameWords.SURNAMES.contains(word)));
    }

    private boolean areInitials(int first, int last) {
        for (int at = first; at <= last; at++) {
            if (tokens.word(at).codePoints().filter(Character::isLetterOrDigit).count() > 1) {
                return false;
            }
        }
        return true;
    }

    /** "I've", "You’ll", "Don't". */
    private boolean isContraction(int at) {
        String word = tokens.word(at);
        int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
        return apostrophe > 0
                && (NameWords.CONTRACTED.contains(word.substring(0, apostrophe))
                        || (word.charAt(apostrophe - 1) == 'n'
                                && word.endsWith("t")
                                && apostrophe == word.length() - 2));
    }

    /** "@holm" is an address. */
    private boolean isHandle(int at) {
        return tokens.start(at) > 0 && text.charAt(tokens.start(at) - 1) == '@';
    }

    /** "AU$" is money. */
    private boolean isCurrency(int at) {
        return tokens.end(at) < text.length() && CURRENCIES.indexOf(text.charAt(tokens.end(at))) >= 0;
    }

    private boolean hasHyphenEnd(int at) {
        return lengthWithoutHyphenEnd(at) < tokens.word(at).length();
    }

    private int lengthWithoutHyphenEnd(int at) {
        String word = tokens.word(at);
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0 && NameWords.HYPHEN_ENDS.contains(word.substring(hyphen + 1)) ? hyphen : word.length();
    }
}
