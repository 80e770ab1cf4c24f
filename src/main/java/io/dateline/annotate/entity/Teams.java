package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import io.dateline.annotate.place.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Towns that are teams in a text on sport: {@code Chelsea beat Leeds}. One that does what teams do is a team wherever no word
 * such as "in" stands before it; countries are places.
 */
final class Teams {
    /** Different words of sport in a text that is on it. */
    private static final int WORDS = 3;

    private final String text;
    private final Set<String> teams = new HashSet<>();

    private Teams(String text) {
        this.text = text;
    }

    static List<Mention> told(String text, List<Mention> mentions) {
        Teams teams = new Teams(text);
        mentions.stream().filter(teams::acts).map(Mention::surface).forEach(teams.teams::add);
        if (teams.teams.isEmpty() || !teams.isOnSport()) {
            return mentions;
        }
        return mentions.stream()
                .map(m -> teams.isTeam(m) ? m.as(Entity.Kind.ORGANISATION) : m)
                .toList();
    }

    private boolean isTeam(Mention mention) {
        return mention.kind() == Entity.Kind.PLACE
                && teams.contains(mention.surface())
                && !isWhere(wordBefore(mention.start()));
    }

    private boolean acts(Mention mention) {
        if (mention.kind() != Entity.Kind.PLACE || !isTown(mention)) {
            return false;
        }
        String before = wordBefore(mention.start());
        return !isWhere(before)
                && (NameWords.TEAM_BEFORE.contains(before)
                        || NameWords.TEAM_AFTER.contains(wordAfter(mention.end()))
                        || isResult(mention.end()));
    }

    private static boolean isWhere(String word) {
        return NameWords.WHERE.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isTown(Mention mention) {
        List<Place> places = Gazetteer.known().places(mention.surface());
        return places.isEmpty()
                ? NameWords.TEAM_TOWNS.contains(mention.surface())
                : !places.get(0).kind().equals("country");
    }

    /** "Leeds 2-1" */
    private boolean isResult(int end) {
        return end + 3 < text.length()
                && text.charAt(end) == ' '
                && Character.isDigit(text.charAt(end + 1))
                && "-–:".indexOf(text.charAt(end + 2)) >= 0
                && Character.isDigit(text.charAt(end + 3));
    }

    private String wordBefore(int start) {
        int end = start - 1;
        if (end < 1 || text.charAt(end) != ' ') {
            return "";
        }
        int from = end;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }

    private String wordAfter(int end) {
        if (end + 1 >= text.length() || text.charAt(end) != ' ') {
            return "";
        }
        int to = end + 1;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(end + 1, to);
    }

    private boolean isOnSport() {
        Set<String> found = new HashSet<>();
        int at = 0;
        while (at < text.length() && found.size() < WORDS) {
            int end = at;
            while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
            String word = text.substring(at, end);
            if (NameWords.SPORT.contains(word)) {
                found.add(word);
            }
            at = end + 1;
        }
        return found.size() >= WORDS;
    }
}
