package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import io.dateline.annotate.place.Place;
import java.util.ArrayList;
import java.util.List;

/** Names in English text, by the model. */
final class TaggedMentions {
    /** Letters before the first capital that persons have not: Mac, De; but FitzGerald. */
    private static final int SHORT_PREFIX = 4;

    private TaggedMentions() {}

    /** In order; titles and articles are no part of a name. */
    static List<Mention> in(String text, Model model) {
        Tokens tokens = Tokens.of(text);
        Features features = new Features(tokens);
        int[] tags = new Tagger(model).tag(features);
        Edges edges = new Edges(text, tokens);
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < tags.length) {
            int end = end(tags, at);
            int known = end == at ? Bodies.known().end(tokens, at) : at;
            if (end > at) {
                boolean isCommon = end == at + 1 && features.isOtherwiseLower(at);
                edges.name(Tag.at(tags[at]).kind(), at, end)
                        .map(TaggedMentions::ofItsKind)
                        .filter(m -> !isCommon || isName(m.surface()))
                        .ifPresent(mentions::add);
            } else if (known > at && areOutside(tags, at, known)) {
                edges.name(Entity.Kind.ORGANISATION, at, known).ifPresent(mentions::add);
                end = known;
            }
            at = Math.max(end, at + 1);
        }
        return Teams.told(text, Shouts.with(tokens, Nicknames.joined(text, mentions)));
    }

    /** Index behind the tokens of the name that starts at one; that one's own where none does. */
    private static int end(int[] tags, int at) {
        if (!Tag.at(tags[at]).isFirst()) {
            return at;
        }
        int end = at + 1;
        while (end < tags.length && Tag.at(tags[end]).isInside()) {
            end++;
        }
        return end;
    }

    private static boolean areOutside(int[] tags, int from, int end) {
        for (int at = from; at < end; at++) {
            if (tags[at] != Tag.O.number()) {
                return false;
            }
        }
        return end == tags.length || !Tag.at(tags[end]).isInside();
    }

    /** What is a name though it is a common word too. */
    private static boolean isName(String word) {
        return NameWords.isGiven(word)
                || NameWords.SURNAMES.contains(word)
                || NameWords.COMPANIES.contains(word)
                || Bodies.known().holds(word)
                || !Gazetteer.known().places(word).isEmpty();
    }

    /** One word with a capital inside, as no person's: "NorthPay", but "McCain", "DeAndre" and "JoBeth". */
    private static boolean isBrand(Mention mention) {
        String word = mention.surface();
        if (mention.kind() != Entity.Kind.PERSON
                || NameWords.SURNAMES.contains(word)
                || word.startsWith("Fitz")
                || word.indexOf(' ') >= 0) {
            return false;
        }
        for (int i = SHORT_PREFIX; i < word.length() - 1; i++) {
            if (Character.isUpperCase(word.charAt(i))
                    && Character.isLowerCase(word.charAt(i - 1))
                    && Character.isLowerCase(word.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** A country is a place, whatever it does; an organisation that is known by its name is none. */
    private static Mention ofItsKind(Mention mention) {
        List<Place> places = Gazetteer.known().places(mention.surface());
        boolean isCountry = !places.isEmpty() && places.get(0).kind().equals("country");
        boolean isElse = mention.kind() == Entity.Kind.PERSON && NameWords.GIVEN_ANYWHERE.contains(mention.surface());
        if (isCountry && !isElse) {
            return mention.as(Entity.Kind.PLACE);
        }
        return Bodies.known().holds(mention.surface()) || isBrand(mention)
                ? mention.as(Entity.Kind.ORGANISATION)
                : mention;
    }
}
