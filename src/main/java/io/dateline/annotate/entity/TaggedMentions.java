package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import io.dateline.annotate.place.Place;
import java.util.ArrayList;
import java.util.List;

/** Names in English text, by the model. */
final class TaggedMentions {
    private TaggedMentions() {}

    /** In order; titles and articles are no part of a name. */
    static List<Mention> in(String text, Model model) {
        Tokens tokens = Tokens.of(text);
        int[] tags = new Tagger(model).tag(new Features(tokens));
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < tags.length; i++) {
            Tag tag = Tag.at(tags[i]);
            if (!tag.isFirst()) {
                continue;
            }
            int end = i + 1;
            while (end < tags.length && Tag.at(tags[end]).isInside()) {
                end++;
            }
            int first = tag.kind() == Entity.Kind.PERSON ? behindTitles(tokens, i, end) : behindArticle(tokens, i, end);
            int last = lastWord(tokens, first, end);
            if (first <= last) {
                String surface = text.substring(tokens.start(first), tokens.end(last));
                mentions.add(new Mention(kind(tag, surface), surface, surface, tokens.start(first), tokens.end(last)));
            }
        }
        return mentions;
    }

    /** A country is a place, whatever it does. */
    private static Entity.Kind kind(Tag tag, String surface) {
        List<Place> places = Gazetteer.known().places(surface);
        boolean isCountry = !places.isEmpty() && places.get(0).kind().equals("country");
        boolean isElse = tag.kind() == Entity.Kind.PERSON && NameWords.GIVEN_ANYWHERE.contains(surface);
        return isCountry && !isElse ? Entity.Kind.PLACE : tag.kind();
    }

    private static int behindTitles(Tokens tokens, int from, int end) {
        int first = from;
        while (first < end && NameWords.TITLES.contains(tokens.word(first))) {
            first++;
        }
        return first;
    }

    private static int behindArticle(Tokens tokens, int from, int end) {
        boolean isArticle = tokens.word(from).equalsIgnoreCase("the") && end > from + 1;
        return isArticle ? from + 1 : from;
    }

    private static int lastWord(Tokens tokens, int from, int end) {
        int last = end - 1;
        while (last >= from && !Character.isLetterOrDigit(tokens.word(last).codePointAt(0))) {
            last--;
        }
        return last;
    }
}
