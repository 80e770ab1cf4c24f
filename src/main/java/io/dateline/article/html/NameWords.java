package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of {@code name-words.tsv}. */
final class NameWords {
    /** Words of a line that are looked through. */
    private static final int MAX_WORDS = 30;

    private static final Map<String, Set<String>> BY_KIND = new HashMap<>();

    static {
        for (DataFile.Row row :
                DataFile.resource(NameWords.class, "name-words.tsv").rows()) {
            BY_KIND.computeIfAbsent(row.text("kind"), k -> new HashSet<>()).addAll(row.list("words"));
        }
    }

    private static final Set<String> AND = of("and");
    private static final Set<String> CUT = of("cut");
    private static final Set<String> ROLE = of("role");
    private static final Set<String> HONORIFIC = of("honorific");
    private static final Set<String> PARTICLE = of("particle");
    private static final Set<String> ORGANISATION = of("organisation");
    private static final Set<String> CODE = of("code");
    private static final Set<String> PLAIN = of("plain");
    private static final Set<String> MIDDLE = of("middle");
    private static final Set<String> PICTURE = of("picture");
    private static final Set<String> JUNK = of("junk");
    private static final Set<String> OTHER = of("other");
    private static final Set<String> TALK = of("talk");
    private static final Set<String> DATED = of("dated");
    /** The words that stand before a name, and those that sign. */
    private static final LineStarts BY = new LineStarts(of("by"));

    private static final LineStarts SIGNED = new LineStarts(of("signed"));
    private static final Set<String> OWN = of("own");

    private NameWords() {}

    private static Set<String> of(String kind) {
        return BY_KIND.getOrDefault(kind, Set.of());
    }

    static boolean isAnd(String word) {
        return AND.contains(word);
    }

    static boolean isCut(String word) {
        return CUT.contains(word);
    }

    /** A word that parts the names from a date, with a capital too: "Jane Doe Published March 9". */
    static boolean isDated(String word) {
        return DATED.contains(word);
    }

    static boolean isRole(String word) {
        return ROLE.contains(word);
    }

    static boolean isHonorific(String word) {
        return HONORIFIC.contains(word);
    }

    static boolean isParticle(String word) {
        return PARTICLE.contains(word);
    }

    static boolean isOrganisation(String word) {
        return ORGANISATION.contains(word);
    }

    static boolean isCode(String word) {
        return CODE.contains(word);
    }

    /** A word of a sentence; with a capital it may be a name. */
    static boolean isPlain(String word) {
        return PLAIN.contains(word);
    }

    /** A by-word that may stand in the middle of a line: what is before it names nobody. */
    static boolean isMiddle(String word) {
        return MIDDLE.contains(word);
    }

    /** What stands in brackets after who took or drew the pictures. */
    static boolean isPicture(String text) {
        return PICTURE.contains(text.toLowerCase(Locale.ROOT));
    }

    static boolean isJunk(String word) {
        return JUNK.contains(word);
    }

    /** What follows "By", "Von", "Par", "Текст:" at the start of a line; nothing where the line starts otherwise. */
    static Optional<String> afterBy(String printed) {
        String line = stripped(printed);
        if (!BY.mayStart(line)) {
            return Optional.empty();
        }
        String lower = line.toLowerCase(Locale.ROOT);
        for (String by : BY.startingLike(lower)) {
            if (lower.startsWith(by) && by.length() <= line.length()) {
                String rest = line.substring(by.length());
                boolean glued = by.equals("by")
                        && !rest.isEmpty()
                        && Character.isUpperCase(rest.charAt(0))
                        && Character.isLowerCase(line.charAt(1));
                boolean apart = glued
                        || rest.isEmpty()
                        || !Character.isLetter(rest.charAt(0))
                        || !Character.isLetter(by.codePointBefore(by.length()))
                        || Character.isIdeographic(by.codePointAt(0));
                if (apart
                        && !rest.startsWith("-")
                        && !rest.startsWith("'")
                        && !rest.startsWith("’")
                        && !rest.startsWith(".")) {
                    return Optional.of(stripped(rest));
                }
            }
        }
        return Optional.empty();
    }

    /** What stands after "Autor:", "written by" and the like, which sign a text wherever they stand. */
    static Optional<String> afterSigned(String line) {
        if (!SIGNED.mayStart(line)) {
            return Optional.empty();
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return SIGNED.startingLike(lower).stream()
                .filter(lower::startsWith)
                .findFirst()
                .filter(w -> w.length() <= line.length())
                .map(w -> stripped(line.substring(w.length())));
    }

    /** Whether a line begins with a word that stands before whoever wrote the text, and before nobody else. */
    static boolean isOwn(String line) {
        String lower = stripped(line).toLowerCase(Locale.ROOT);
        int rest = afterBy(line).map(String::length).orElse(lower.length());
        return rest < lower.length()
                && OWN.contains(
                        BareNames.bare(lower.substring(0, lower.length() - rest).strip()));
    }

    /** What follows "by" behind a date: "Posted on March 9, 2026 by Jane Doe". */
    static Optional<String> afterDateAndBy(String line) {
        if (!Text.hasDigit(line)) {
            return Optional.empty();
        }
        String[] words = line.split(" ", MAX_WORDS);
        for (int i = 1; i + 1 < words.length; i++) {
            String before = words[i - 1];
            if (!before.isEmpty()
                    && Character.isDigit(before.charAt(before.length() - 1))
                    && isMiddle(words[i].toLowerCase(Locale.ROOT))) {
                return Optional.of(String.join(" ", List.of(words).subList(i + 1, words.length)));
            }
        }
        return Optional.empty();
    }

    /** A byline up to where it names who took the pictures, edited or contributed; empty where it begins so. */
    static String withoutOthers(String byline) {
        String lower = byline.toLowerCase(Locale.ROOT);
        int end = byline.length();
        for (String word : OTHER) {
            int at = lower.indexOf(word);
            boolean apart = at == 0 || (at > 0 && !Character.isLetter(lower.charAt(at - 1)));
            if (apart && lower.length() == byline.length()) {
                end = Math.min(end, at);
            }
        }
        return byline.substring(0, end);
    }

    /** "Jane Doe in conversation with Max Roe" with a comma between the two. */
    static String parted(String byline) {
        String lower = byline.toLowerCase(Locale.ROOT);
        for (String words : TALK) {
            int at = lower.indexOf(" " + words + " ");
            if (at > 0 && lower.length() == byline.length()) {
                return byline.substring(0, at) + "," + byline.substring(at + 1 + words.length());
            }
        }
        return byline;
    }

    private static String stripped(String rest) {
        int at = 0;
        while (at < rest.length()
                && (Character.isWhitespace(rest.charAt(at)) || ":：/／|-–—,·•".indexOf(rest.charAt(at)) >= 0)) {
            at++;
        }
        return rest.substring(at);
    }
}
