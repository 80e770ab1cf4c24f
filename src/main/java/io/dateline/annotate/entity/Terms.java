package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text calls by a name though it is nobody and no place: abbreviations of common words and of laws ({@code venous
 * thromboembolism (VTE)}, {@code Sea Safety Act (SSA)}), works in quotes or behind a word for them, laws, wars and prizes.
 */
final class Terms {
    private static final String OPEN = "\"“‘'«„";
    private static final String CLOSE = "\"”’'»“";

    private final String whole;
    private final Set<String> found = new HashSet<>(NameWords.TERMS);

    private Terms(String whole) {
        this.whole = whole;
    }

    /** Names as printed. */
    static Set<String> of(String whole, List<Mention> mentions) {
        Terms terms = new Terms(whole);
        for (Mention mention : mentions) {
            if (terms.isAbbreviation(mention) || terms.isWork(mention) || isNoBody(mention)) {
                terms.found.add(mention.surface());
            }
        }
        return terms.found;
    }

    private boolean isAbbreviation(Mention mention) {
        int start = mention.start();
        boolean isShort = mention.surface().chars().noneMatch(Character::isLowerCase);
        if (!isShort || start < 3 || !whole.startsWith(" (", start - 2) || !whole.startsWith(")", mention.end())) {
            return false;
        }
        String word = Words.lettersBefore(whole, start - 2);
        return !word.isEmpty() && (Character.isLowerCase(word.codePointAt(0)) || NameWords.NO_BODIES.contains(word));
    }

    /** In quotes, of several words; or behind "film", "novel" and their like. */
    private boolean isWork(Mention mention) {
        boolean isKnown = Bodies.known().holds(mention.surface())
                || !Gazetteer.known().places(mention.surface()).isEmpty();
        if (isKnown || mention.start() < 2) {
            return false;
        }
        boolean isQuoted = isQuoted(mention);
        boolean isLong = mention.surface().indexOf(' ') > 0;
        if (isQuoted && isLong && mention.kind() != Entity.Kind.PERSON && !hasHead(mention.surface())) {
            return true;
        }
        int end = mention.start() - (isQuoted ? 1 : 0);
        boolean isApposition = whole.startsWith(", ", end - 2) && isClosed(mention.end());
        end -= isApposition ? 2 : 1;
        boolean isPerson =
                !isQuoted && mention.kind() == Entity.Kind.PERSON && !isLong && isPersonsWord(mention.surface());
        return !isPerson
                && end > 0
                && !Character.isLetter(whole.charAt(end))
                && NameWords.WORKS.contains(Words.lettersBefore(whole, end));
    }

    private boolean isQuoted(Mention mention) {
        return mention.end() < whole.length()
                && OPEN.indexOf(whole.charAt(mention.start() - 1)) >= 0
                && CLOSE.indexOf(whole.charAt(mention.end())) >= 0;
    }

    private boolean isClosed(int end) {
        return end == whole.length() || ",.;\n".indexOf(whole.charAt(end)) >= 0;
    }

    private static boolean isPersonsWord(String word) {
        return NameWords.isGiven(word) || NameWords.SURNAMES.contains(word);
    }

    private static boolean hasHead(String name) {
        for (String word : name.split(" ", -1)) {
            if (NameWords.ORGANISATION_HEADS.contains(word) || NameWords.PLACE_HEADS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoBody(Mention mention) {
        String name = mention.surface();
        int blank = name.lastIndexOf(' ');
        return mention.kind() != Entity.Kind.PERSON
                && blank > 0
                && NameWords.NO_BODIES.contains(name.substring(blank + 1));
    }
}
