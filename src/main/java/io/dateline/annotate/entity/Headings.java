package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines whose words nearly all have capitals, such as titles and headings: what they name counts where the text names it too. */
final class Headings {
    /** Letters of the longest heading in a text. */
    private static final int LONGEST = 120;

    /** Words of a heading, in tenths, that have capitals where it tells names by none. */
    private static final int CAPITALS = 7;

    /** Letters of words that must have none where the others have. */
    private static final int LONG_WORD = 3;

    private static final int MOST_SHORT = 3;

    private final String whole;
    private final int textStart;
    private final Set<String> inText = new HashSet<>();
    private int lineStart = -1;
    private int lineEnd = -1;
    private boolean isHeading;

    Headings(String whole, int textStart, List<Mention> mentions) {
        this.whole = whole;
        this.textStart = textStart;
        for (Mention mention : mentions) {
            if (!isInHeading(mention)) {
                inText.add(key(mention));
            }
        }
    }

    private static String key(Mention mention) {
        return mention.kind() + mention.surface().substring(mention.surface().lastIndexOf(' ') + 1);
    }

    /** Whether nothing but a heading tells that this is a name. */
    boolean isGuess(Mention mention) {
        return isInHeading(mention)
                && !inText.contains(key(mention))
                && Gazetteer.known().places(mention.surface()).isEmpty()
                && !Bodies.known().holds(mention.surface())
                && Gazetteer.known().organisation(mention.surface()).isEmpty()
                && (mention.start() < lineOfTitle() || !isFullName(mention));
    }

    private int lineOfTitle() {
        int end = whole.indexOf('\n');
        return end < 0 ? whole.length() : end;
    }

    /** Lists of persons have capitals throughout as well. */
    private static boolean isFullName(Mention mention) {
        String[] words = mention.name().split(" ", -1);
        return mention.kind() == Entity.Kind.PERSON
                && words.length > 1
                && (NameWords.isGiven(words[0]) || NameWords.SURNAMES.contains(words[words.length - 1]));
    }

    private boolean isInHeading(Mention mention) {
        if (mention.start() < lineStart || mention.start() >= lineEnd) {
            lineStart = whole.lastIndexOf('\n', mention.start()) + 1;
            int end = whole.indexOf('\n', mention.start());
            lineEnd = end < 0 ? whole.length() : end;
            boolean isTitle = lineStart == 0;
            isHeading = (isTitle || (lineStart >= textStart && isOpenLine())) && isCapital();
        }
        return isHeading;
    }

    /** A short line that no mark closes. */
    private boolean isOpenLine() {
        return lineEnd - lineStart <= LONGEST && ".,;!?:”\"’)".indexOf(whole.charAt(lineEnd - 1)) < 0;
    }

    private boolean isCapital() {
        int words = 0;
        int capitals = 0;
        for (Word word : Words.of(whole.substring(lineStart, lineEnd))) {
            boolean isLong = word.text().length() > LONG_WORD;
            words += isLong ? 1 : 0;
            capitals += isLong && word.isCapitalised() ? 1 : 0;
        }
        return words > MOST_SHORT && capitals * 10 >= words * CAPITALS;
    }
}
