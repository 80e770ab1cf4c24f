package io.dateline.annotate.entity;

import io.dateline.annotate.Annotations;
import io.dateline.annotate.Dateline;
import io.dateline.annotate.Entity;
import io.dateline.article.Article;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which names of an article belong to what it tells. Left out are those who signed it, agencies in its dateline, those who
 * took its pictures, letters that it advertises, abbreviations that name nobody, days, and guesses from a headline that is
 * all capitals.
 */
final class Selection {
    /** In UTF-16 units; longer paragraphs that name a newsletter are about one. */
    private static final int SHORT_PARAGRAPH = 300;

    private static final List<String> CREDITS = List.of(
            "by ", "via ", "credit: ", "photo: ", "picture: ", "photograph: ", "image: ", "©", "© ", "/", "copyright ");

    private final String title;
    private final String whole;
    private final int textStart;
    private final Set<String> authors;
    private final int opening;
    private final int openingEnd;

    Selection(Article article, Annotations found, String title, String whole, int textStart) {
        this.title = title;
        this.whole = whole;
        this.textStart = textStart;
        this.authors = new HashSet<>(article.byline().persons());
        found.credits().forEach(credit -> authors.add(credit.name()));
        Optional<Dateline> dateline = found.dateline();
        this.opening = dateline.map(d -> whole.indexOf(d.text(), textStart)).orElse(-1);
        this.openingEnd = opening < 0
                ? -1
                : opening + dateline.map(d -> d.text().length()).orElse(0);
    }

    List<Mention> of(List<Mention> mentions) {
        Set<String> terms = Terms.of(whole, mentions);
        Headings headings = new Headings(whole, textStart, mentions);
        List<Mention> kept = new ArrayList<>();
        for (Mention mention : mentions) {
            if (!headings.isGuess(mention)
                    && !terms.contains(mention.surface())
                    && !isPeople(mention)
                    && !isDay(mention)
                    && !isAuthor(mention)
                    && !isOpening(mention)
                    && !isCredit(mention)
                    && !isAdvertised(mention)) {
                kept.add(mention);
            }
        }
        return kept;
    }

    /** "North Korean"; but "U.S." is a country too. */
    private static boolean isPeople(Mention mention) {
        return NameWords.DEMONYMS.contains(mention.surface())
                && Gazetteer.known().places(mention.surface()).isEmpty();
    }

    /** "Jan. 6" and "6 Jan"; but "Jan, 34," is a person. */
    private boolean isDay(Mention mention) {
        if (!NameWords.TIMES.contains(mention.surface())) {
            return false;
        }
        int after = whole.startsWith(".", mention.end()) ? mention.end() + 1 : mention.end();
        return (isBlank(after) && isDigit(after + 1)) || (isBlank(mention.start() - 1) && isDigit(mention.start() - 2));
    }

    private boolean isBlank(int at) {
        return at >= 0 && at < whole.length() && Character.isSpaceChar(whole.charAt(at));
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < whole.length() && Character.isDigit(whole.charAt(at));
    }

    private boolean isAuthor(Mention mention) {
        return mention.kind() == Entity.Kind.PERSON && authors.contains(mention.surface());
    }

    private boolean isOpening(Mention mention) {
        return mention.kind() != Entity.Kind.PLACE && mention.start() >= opening && mention.end() <= openingEnd;
    }

    private boolean isCredit(Mention mention) {
        boolean isCaption = mention.start() > title.length() && mention.start() < textStart;
        if (!isCaption || mention.kind() == Entity.Kind.PLACE) {
            return false;
        }
        boolean isBeforeSlash = whole.startsWith("/", mention.end()) || whole.startsWith(" / ", mention.end());
        return isBeforeSlash
                || CREDITS.stream()
                        .anyMatch(c -> whole.regionMatches(true, mention.start() - c.length(), c, 0, c.length()));
    }

    private boolean isAdvertised(Mention mention) {
        if (mention.kind() == Entity.Kind.PLACE) {
            return false;
        }
        int from = mention.start();
        int to = mention.end();
        while (from > 0 && whole.charAt(from - 1) != '\n' && to - from < SHORT_PARAGRAPH) {
            from--;
        }
        while (to < whole.length() && whole.charAt(to) != '\n' && to - from < SHORT_PARAGRAPH) {
            to++;
        }
        return to - from < SHORT_PARAGRAPH && whole.substring(from, to).contains("newsletter");
    }
}
