package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import java.util.ArrayList;
import java.util.List;

/** Joins what a nickname in quotes parts: {@code Renato "Pip" Gilmar} is one person, Renato Gilmar. */
final class Nicknames {
    /** Letters between two parts of a name. */
    private static final int LONGEST = 30;

    private static final String OPEN = "\"“‘'";
    private static final String CLOSE = "\"”’'";

    private Nicknames() {}

    static List<Mention> joined(String text, List<Mention> mentions) {
        List<Mention> joined = new ArrayList<>();
        for (Mention mention : mentions) {
            int before = joined.size() - 1;
            // A nickname may have been taken for a name of its own.
            for (int back = 0; back < 2 && before >= 0; back++, before--) {
                if (isOnePerson(text, joined.get(before), mention)) {
                    Mention first = joined.get(before);
                    joined.subList(before, joined.size()).clear();
                    mention = new Mention(
                            Entity.Kind.PERSON,
                            first.name() + " " + mention.name(),
                            text.substring(first.start(), mention.end()),
                            first.start(),
                            mention.end());
                    break;
                }
            }
            joined.add(mention);
        }
        return joined;
    }

    private static boolean isOnePerson(String text, Mention first, Mention second) {
        int length = second.start() - first.end();
        if (first.kind() != Entity.Kind.PERSON
                || second.kind() != Entity.Kind.PERSON
                || length < 5
                || length > LONGEST) {
            return false;
        }
        String between = text.substring(first.end(), second.start());
        return between.startsWith(" ")
                && between.endsWith(" ")
                && OPEN.indexOf(between.charAt(1)) >= 0
                && CLOSE.indexOf(between.charAt(length - 2)) >= 0
                && between.indexOf('\n') < 0
                && first.surface().indexOf(' ') < 0;
    }
}
