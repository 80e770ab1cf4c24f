package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import io.dateline.annotate.place.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names in capitals where the text has the same names without: {@code KINGSMERE HARBOUR REOPENS}; and cities that open a line. */
final class Shouts {
    private static final int MOST_WORDS = 5;

    /** Letters of the shortest word that is surely no abbreviation. */
    private static final int SHORTEST = 4;

    /** People of a city that is known without more. */
    private static final long LARGE = 100_000;

    private final Tokens tokens;
    private final List<Mention> mentions;
    private final Map<String, Mention> quiet = new HashMap<>();

    private Shouts(Tokens tokens, List<Mention> mentions) {
        this.tokens = tokens;
        for (Mention mention : mentions) {
            if (!isShouted(mention.surface())) {
                quiet.putIfAbsent(mention.surface().toUpperCase(Locale.ROOT), mention);
            }
        }
        this.mentions = mentions.stream().map(this::quieted).toList();
    }

    private Mention quieted(Mention mention) {
        Mention same = quiet.get(mention.surface());
        return same == null || same.surface().equals(mention.surface())
                ? mention
                : new Mention(same.kind(), same.name(), mention.surface(), mention.start(), mention.end());
    }

    /** The mentions and those in capitals, in order. */
    static List<Mention> with(Tokens tokens, List<Mention> mentions) {
        return new Shouts(tokens, mentions).list();
    }

    static boolean isShouted(String name) {
        return name.chars().noneMatch(Character::isLowerCase) && name.chars().anyMatch(Character::isUpperCase);
    }

    /** "New York" for "NEW YORK". */
    static String quiet(String name) {
        StringBuilder quiet = new StringBuilder(name.length());
        boolean isFirst = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            quiet.append(isFirst ? c : Character.toLowerCase(c));
            isFirst = !Character.isLetter(c);
        }
        return quiet.toString();
    }

    private List<Mention> list() {
        List<Mention> all = new ArrayList<>(mentions);
        int next = 0;
        for (int at = 0; at < tokens.size(); at++) {
            while (next < mentions.size() && mentions.get(next).end() <= tokens.start(at)) {
                next++;
            }
            boolean isTaken = next < mentions.size() && mentions.get(next).start() <= tokens.start(at);
            if (!isTaken && tokens.word(at).length() >= SHORTEST && isShouted(tokens.word(at))) {
                int limit = next < mentions.size() ? mentions.get(next).start() : Integer.MAX_VALUE;
                at = shout(at, limit, all) - 1;
            }
        }
        if (all.size() > mentions.size()) {
            all.sort(Comparator.comparingInt(Mention::start));
        }
        return all;
    }

    /** Index behind the name that starts at a token; the next where none does. */
    private int shout(int at, int limit, List<Mention> all) {
        for (int end = Math.min(tokens.size(), at + MOST_WORDS); end > at; end--) {
            String name = text(at, end);
            Mention same = quiet.get(name);
            if (same != null && tokens.end(end - 1) <= limit) {
                add(same.kind(), same.name(), name, at, end, all);
                return end;
            }
        }
        if (tokens.opensSentence(at) && isLargeCity(tokens.word(at)) && isBeforeMark(at)) {
            add(Entity.Kind.PLACE, tokens.word(at), tokens.word(at), at, at + 1, all);
        }
        return at + 1;
    }

    private String text(int at, int end) {
        StringBuilder text = new StringBuilder(tokens.word(at));
        for (int i = at + 1; i < end; i++) {
            text.append(' ').append(tokens.word(i));
        }
        return text.toString();
    }

    private void add(Entity.Kind kind, String name, String surface, int at, int end, List<Mention> all) {
        all.add(new Mention(kind, name, surface, tokens.start(at), tokens.end(end - 1)));
    }

    private static boolean isLargeCity(String word) {
        List<Place> places = Gazetteer.known().places(word);
        return !places.isEmpty() && places.get(0).population() >= LARGE;
    }

    private boolean isBeforeMark(int at) {
        return at + 1 < tokens.size() && ",–—-(/:".contains(tokens.word(at + 1));
    }
}
