package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Places of one word that are surnames of persons whom the text names in full: {@code Hamilton} beside {@code Lewis Hamilton}. */
final class Surnames {
    private Surnames() {}

    static List<Mention> told(String text, List<Mention> mentions) {
        Set<String> surnames = new HashSet<>();
        for (Mention mention : mentions) {
            int blank = mention.surface().lastIndexOf(' ');
            if (mention.kind() == Entity.Kind.PERSON && blank > 0) {
                surnames.add(mention.surface().substring(blank + 1));
            }
        }
        return mentions.stream()
                .map(m -> isSurname(text, surnames, m)
                        ? new Mention(Entity.Kind.PERSON, m.surface(), m.surface(), m.start(), m.end())
                        : m)
                .toList();
    }

    private static boolean isSurname(String text, Set<String> surnames, Mention mention) {
        return mention.kind() == Entity.Kind.PLACE
                && surnames.contains(mention.surface())
                && !NameWords.WHERE_ONLY.contains(Words.lettersBefore(text, Math.max(0, mention.start() - 1))
                        .toLowerCase(Locale.ROOT));
    }
}
