package io.dateline.annotate.source;

import io.dateline.annotate.Attribution;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands before or behind an agency's name and makes the two a credit. */
final class CreditPhrases {
    private static final List<Phrase> PHRASES = phrases();
    /** Phrases by their last words. */
    private static final WordMap<List<String>> UNNAMED = unnamed();

    private CreditPhrases() {}

    private record Phrase(Attribution.Role role, boolean isBefore, String words) {}

    private static List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        for (DataFile.Row row :
                DataFile.resource(CreditPhrases.class, "credit-phrases.tsv").rows()) {
            Attribution.Role role =
                    row.text("relation").equals("mixed") ? Attribution.Role.MIXED : Attribution.Role.WIRE;
            boolean isBefore = row.text("place").equals("before");
            row.list("phrases").forEach(p -> phrases.add(new Phrase(role, isBefore, p)));
        }
        return List.copyOf(phrases);
    }

    private static WordMap<List<String>> unnamed() {
        Map<String, List<String>> unnamed = new TreeMap<>();
        for (DataFile.Row row :
                DataFile.resource(CreditPhrases.class, "unnamed.tsv").rows()) {
            for (String phrase : row.list("words")) {
                String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
                unnamed.computeIfAbsent(last, w -> new ArrayList<>()).add(phrase);
            }
        }
        return new WordMap<>(unnamed, List.of());
    }

    /** How a line credits an agency that it names, if it does. */
    static Optional<Attribution.Role> role(String line, Mention mention) {
        String before = plain(line.substring(0, mention.start()));
        String after = plain(line.substring(mention.end()));
        Optional<Attribution.Role> found = Optional.empty();
        for (Phrase phrase : PHRASES) {
            boolean fits = phrase.isBefore()
                    ? before.equals(phrase.words())
                            || before.endsWith(" " + phrase.words())
                            || before.equals(phrase.words() + " the")
                            || before.endsWith(" " + phrase.words() + " the")
                    : after.startsWith(phrase.words());
            if (fits && phrase.role() == Attribution.Role.MIXED) {
                return Optional.of(phrase.role());
            }
            if (fits) {
                found = Optional.of(phrase.role());
            }
        }
        return found;
    }

    /** Whether a line credits agencies that are not named, as a whole or in what was read of it. */
    static boolean isUnnamed(Words line, Optional<CreditLine> read) {
        return isUnnamed(line) || read.filter(CreditLine::isUnnamed).isPresent();
    }

    /** Whether a line is nothing but words for agencies that are not named. */
    private static boolean isUnnamed(Words line) {
        List<Words.Word> words = line.list();
        List<String> phrases = words.isEmpty() ? List.of() : UNNAMED.of(words.get(words.size() - 1));
        return !phrases.isEmpty() && phrases.contains(plain(line.text()));
    }

    /** Folded words with single blanks. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isKept =
                    Character.isLetterOrDigit(c) || c == '©' || Character.getType(c) == Character.NON_SPACING_MARK;
            if (isKept) {
                plain.append(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }
}
