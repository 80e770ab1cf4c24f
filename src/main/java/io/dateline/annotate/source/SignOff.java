package io.dateline.annotate.source;

import io.dateline.annotate.Credit;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The line below a report that says who did what.
 *
 * <pre>
 * sign-off := part ((";" | "," | "." | "and") part)*      part := role persons
 * persons  := name (("," | "and") name)* ["in" place]     a place counts for the names before it, back to another place
 * </pre>
 *
 * @param credits persons only
 * @param agencies that stand where a person would
 * @param hasHouseStyle whether it is in brackets, and reports and edits in parts between semicolons
 */
record SignOff(List<Credit> credits, List<Agency> agencies, boolean hasHouseStyle) {
    /** Characters: the longest seen name some thirty persons. */
    private static final int MAX_CHARS = 1200;

    /** Characters: longer than any opener. */
    private static final int MAX_OPENER = 60;

    private static final int MAX_NAME_WORDS = 5;
    /** By their first letters, the longest first. */
    private static final Map<Character, List<Opener>> OPENERS = openers();

    private static final List<String> IN = List.of(" in ", " aus ", " à ", " en ", " em ", " at ", " from ", " a ");

    private record Opener(Credit.Role role, String words) {}

    private record Part(Credit.Role role, int start, int from) {}

    private static Map<Character, List<Opener>> openers() {
        Map<Character, List<Opener>> openers = new HashMap<>();
        for (DataFile.Row row : DataFile.resource(SignOff.class, "roles.tsv").rows()) {
            Credit.Role role = Credit.Role.valueOf(
                    row.text("role").toUpperCase(Locale.ROOT).replace('-', '_'));
            row.list("words")
                    .forEach(w -> openers.computeIfAbsent(w.charAt(0), c -> new ArrayList<>())
                            .add(new Opener(role, w)));
        }
        openers.values()
                .forEach(all -> all.sort(
                        Comparator.comparingInt((Opener o) -> -o.words().length())));
        return openers;
    }

    static Optional<SignOff> read(String paragraph, Agencies agencies, List<String> setting) {
        String text = paragraph.strip();
        if (text.length() > MAX_CHARS || text.length() < 8) {
            return Optional.empty();
        }
        boolean isBracketed = text.charAt(0) == '(' || text.charAt(0) == '[';
        int lead = isBracketed ? 1 : 0;
        if (!OPENERS.containsKey(Character.toLowerCase(text.charAt(lead)))) {
            return Optional.empty();
        }
        String head = text.substring(0, Math.min(text.length(), MAX_OPENER)).toLowerCase(Locale.ROOT);
        if (opener(head, text, lead).isEmpty()) {
            return Optional.empty();
        }
        List<Part> parts = parts(text);
        List<Credit> credits = new ArrayList<>();
        List<Agency> named = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int end = i + 1 < parts.size()
                    ? parts.get(i + 1).start()
                    : end(text, parts.get(i).from());
            persons(text.substring(parts.get(i).from(), end), parts.get(i).role(), agencies, setting, credits, named);
        }
        if (credits.isEmpty() && named.isEmpty()) {
            return Optional.empty();
        }
        boolean reports =
                parts.stream().anyMatch(p -> p.role() == Credit.Role.REPORTING || p.role() == Credit.Role.WRITING);
        boolean edits = parts.stream().anyMatch(p -> p.role() == Credit.Role.EDITING);
        return Optional.of(new SignOff(credits, named, isBracketed && reports && edits && text.contains(";")));
    }

    private static int end(String text, int from) {
        int close = text.indexOf(')', from);
        return close < 0 ? text.length() : close;
    }

    private static List<Part> parts(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        List<Part> parts = new ArrayList<>();
        boolean isStart = true;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isStart && Character.isLetter(c)) {
                Optional<Opener> opener = opener(folded, text, at);
                if (opener.isPresent()) {
                    int from = at + opener.get().words().length();
                    parts.add(new Part(opener.get().role(), at, from));
                    at = from;
                    continue;
                }
            }
            isStart = !Character.isLetterOrDigit(c);
            at++;
        }
        return parts;
    }

    private static Optional<Opener> opener(String folded, String text, int at) {
        if (at >= folded.length()) {
            return Optional.empty();
        }
        for (Opener opener : OPENERS.getOrDefault(folded.charAt(at), List.of())) {
            int end = at + opener.words().length();
            boolean isWhole = end < folded.length() && !Character.isLetterOrDigit(folded.charAt(end));
            boolean isBeforeName = at > 1
                    && end + 1 < folded.length()
                    && folded.charAt(end) == ' '
                    && Character.isUpperCase(text.charAt(end + 1));
            boolean isMarked =
                    isWhole && (opener.words().indexOf(' ') > 0 || folded.charAt(end) == ':' || isBeforeName);
            if (isMarked && folded.startsWith(opener.words(), at)) {
                return Optional.of(opener);
            }
        }
        return Optional.empty();
    }

    private static void persons(
            String text,
            Credit.Role role,
            Agencies agencies,
            List<String> setting,
            List<Credit> credits,
            List<Agency> named) {
        List<String> waiting = new ArrayList<>();
        for (String entry : text.replace(" and ", ",")
                .replace(" und ", ",")
                .replace(" et ", ",")
                .replace(" y ", ",")
                .replace(" e ", ",")
                .replace("&", ",")
                .split("[,;:]", -1)) {
            String name = trimmed(entry);
            if (name.isEmpty()) {
                continue;
            }
            List<Agency> only = agencies.only(name, setting);
            if (!only.isEmpty()) {
                named.addAll(only);
                continue;
            }
            Optional<String> place = Optional.empty();
            for (String in : IN) {
                int at = name.indexOf(in);
                if (at > 0
                        && at + in.length() < name.length()
                        && Character.isUpperCase(name.charAt(at + in.length()))) {
                    place = Optional.of(name.substring(at + in.length()));
                    name = name.substring(0, at);
                    break;
                }
            }
            if (isName(name)) {
                waiting.add(name);
            }
            if (place.isPresent()) {
                for (String person : waiting) {
                    credits.add(new Credit(person, role, place));
                }
                waiting.clear();
            }
        }
        waiting.forEach(person -> credits.add(new Credit(person, role, Optional.empty())));
    }

    private static String trimmed(String text) {
        int from = 0;
        int end = text.length();
        while (from < end && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(from, end);
    }

    private static boolean isName(String text) {
        String[] words = text.split(" ", -1);
        if (words.length < 2 || words.length > MAX_NAME_WORDS || words[words.length - 1].isEmpty()) {
            return false;
        }
        boolean isName = Character.isUpperCase(words[words.length - 1].charAt(0));
        for (String word : words) {
            isName &= !word.isEmpty()
                    && !word.chars().anyMatch(Character::isDigit)
                    && !isNoName(word.toLowerCase(Locale.ROOT));
        }
        return isName && Character.isUpperCase(words[0].charAt(0));
    }

    private static boolean isNoName(String word) {
        return switch (word) {
            case "newsroom",
                    "bureau",
                    "staff",
                    "team",
                    "desk",
                    "redaktion",
                    "redacción",
                    "redação",
                    "rédaction",
                    "reporting",
                    "editing",
                    "writing",
                    "by",
                    "office" -> true;
            default -> false;
        };
    }
}
