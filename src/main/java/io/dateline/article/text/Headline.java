package io.dateline.article.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The title of a page whose first line is the title of its window: "Storm hits coast | The Daily News", and further down,
 * under the menus, "Storm hits coast".
 *
 * @param index of the line that prints it over the text; -1 where none does
 * @param site what else stands in the title of the window, if it is short
 */
record Headline(String text, int index, Optional<String> site) {
    private static final int LEAST_WORDS = 3;
    private static final int MOST_CHARACTERS = 250;
    private static final int MOST_SITE_WORDS = 6;

    private static final int LONG_WORD = 4;

    /** Lines between a title and its text. */
    private static final int MOST_LINES_OVER = 25;

    /** Of the words of the shorter of two titles that both must have. */
    private static final double SHARED = 0.7;

    private static final List<String> SEPARATORS =
            List.of(" | ", " – ", " — ", " - ", " · ", " • ", " » ", " :: ", "｜");

    /**
     * Finds the title.
     *
     * @param start index of the first line of the text
     * @param end index after its last
     */
    static Optional<Headline> of(List<TextLine> lines, int start, int end) {
        if (lines.size() < 2) {
            return Optional.empty();
        }
        String window = lines.get(0).text();
        int found = -1;
        double most = 0;
        for (int i = 1; i < end; i++) {
            double likeness = likeness(window, lines.get(i).text());
            boolean isNearer = i <= start && likeness >= most;
            if (likeness >= SHARED && (found < 0 || isNearer || likeness > most)) {
                found = i;
                most = likeness;
            }
        }
        if (found < 0) {
            found = akin(lines, start);
        }
        if (found < 0) {
            return Optional.empty();
        }
        String text = lines.get(found).text();
        if (text.equals(window)) {
            Headline whole = ofWindow(window);
            return Optional.of(new Headline(whole.text(), found, whole.site()));
        }
        return Optional.of(new Headline(text, found, site(window, text)));
    }

    /** The first line that prints what the window's title begins with, not far over a paragraph; -1 where none does. */
    static int printed(List<TextLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (likeness(lines.get(0).text(), lines.get(i).text()) == 1 && isOverParagraph(lines, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOverParagraph(List<TextLine> lines, int at) {
        return lines.subList(at + 1, Math.min(lines.size(), at + MOST_LINES_OVER)).stream()
                .anyMatch(TextLine::isParagraph);
    }

    /** The line not far over the text that has most of a window's long words, where it has two and more; else -1. */
    private static int akin(List<TextLine> lines, int start) {
        Set<String> window = longWords(lines.get(0).text());
        int found = -1;
        int most = 1;
        for (int i = Math.max(1, start - MOST_LINES_OVER); i < start; i++) {
            TextLine line = lines.get(i);
            Set<String> shared = longWords(line.text());
            shared.retainAll(window);
            boolean isTitle = line.words() > LEAST_WORDS && line.text().length() <= MOST_CHARACTERS;
            if (isTitle && line.kind().isEmpty() && shared.size() > most) {
                found = i;
                most = shared.size();
            }
        }
        return found;
    }

    private static Set<String> longWords(String text) {
        Set<String> words = new HashSet<>(words(text));
        words.removeIf(word -> word.length() < LONG_WORD);
        return words;
    }

    /** How far a line is the title of a window, 0 to 1: 1 where the one begins with the other. */
    private static double likeness(String window, String line) {
        List<String> words = words(line);
        if (words.size() < LEAST_WORDS || line.length() > MOST_CHARACTERS) {
            return 0;
        }
        List<String> of = words(window);
        if (of.size() >= words.size() && of.subList(0, words.size()).equals(words)) {
            return 1;
        }
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(Set.copyOf(of));
        boolean isLikely = shared.size() > LEAST_WORDS;
        int shorter = Math.min(words.size(), of.size());
        return isLikely ? Math.min(0.99, (double) shared.size() / shorter) * (words.size() > 2 * of.size() ? 0 : 1) : 0;
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replaceAll("[^\\p{L}\\p{N}']++", " ")
                .strip()
                .split(" ", -1));
    }

    /** The last part of a window's title that the headline lacks. */
    private static Optional<String> site(String window, String headline) {
        return lastPart(window)
                .filter(part -> !headline.contains(part) && words(part).size() <= MOST_SITE_WORDS);
    }

    private static Optional<String> lastPart(String window) {
        int at = -1;
        int length = 0;
        for (String separator : SEPARATORS) {
            int last = window.lastIndexOf(separator);
            if (last > at) {
                at = last;
                length = separator.length();
            }
        }
        return at > 0 ? Optional.of(window.substring(at + length).strip()) : Optional.empty();
    }

    /** The title of a window that no line prints again: without its last part, where that is short. */
    static Headline ofWindow(String window) {
        Optional<String> site = lastPart(window).filter(part -> words(part).size() <= MOST_SITE_WORDS);
        String title = site.map(part -> window.substring(0, window.length() - part.length()))
                .map(Headline::withoutSeparator)
                .orElse(window);
        return new Headline(title, -1, site);
    }

    private static String withoutSeparator(String text) {
        int end = text.length();
        while (end > 0
                && !Character.isLetterOrDigit(text.charAt(end - 1))
                && " |–—-·•»:｜".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
