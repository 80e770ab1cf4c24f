package io.dateline.article.html;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the site's name off a title: "Storm hits coast | The Daily News" is "Storm hits coast". */
final class TitleCleaner {
    private static final Set<String> SEPARATORS = Set.of(
            "|", "-", "–", "—", "·", "•", "»", "«", "::", ":", "/", "~", "›", "‹", "｜", "--", "_", "<", ">", "&raquo;");
    /** Letters of a name that may stand in a longer part as such: "BBC" would take "BBC licence fee" with it. */
    private static final int MIN_PART_OF_NAME = 5;

    /** Letters that may stand after a name in a part of a title that is the site's, and before it. */
    private static final int MAX_AFTER = 14;

    private static final int MAX_BEFORE = 6;
    /** What blogs put before a headline of their archive. */
    private static final Set<String> OF_ARCHIVES =
            Set.of("blogarchive", "blogarchiv", "archivodelblog", "archivesdublog");

    private final Set<String> names;

    TitleCleaner(List<String> siteNames) {
        this.names = siteNames.stream()
                .map(Text::letters)
                .filter(n -> n.length() >= 2)
                .collect(Collectors.toSet());
    }

    /** Whether a text is nothing but the site's name. */
    boolean isSite(String title) {
        return names.contains(Text.letters(title));
    }

    String cleaned(String title) {
        String text = title;
        for (int i = 0; i < 3; i++) {
            String next = withoutHead(withoutTail(text));
            if (next.equals(text)) {
                break;
            }
            text = next;
        }
        return text;
    }

    private String withoutTail(String title) {
        for (int at = title.lastIndexOf(' '); at > 0; at = title.lastIndexOf(' ', at - 1)) {
            int before = title.lastIndexOf(' ', at - 1);
            String word = title.substring(before + 1, at);
            if (before > 0 && SEPARATORS.contains(word) && isNameAtEnd(title.substring(at + 1))) {
                return title.substring(0, before).strip();
            }
            if (title.length() - at > 60) {
                break;
            }
        }
        int bar = lastOf(title, "|_｜：:－ㅣ│-");
        return bar > 0 && isNameAtEnd(title.substring(bar + 1))
                ? title.substring(0, bar).strip()
                : title;
    }

    private static int lastOf(String title, String signs) {
        int at = title.length() - 1;
        while (at > 0 && signs.indexOf(title.charAt(at)) < 0) {
            at--;
        }
        return at;
    }

    private String withoutHead(String title) {
        for (int at = title.indexOf(' '); at > 0 && at < 60; at = title.indexOf(' ', at + 1)) {
            int after = title.indexOf(' ', at + 1);
            boolean colon = title.charAt(at - 1) == ':' && isName(title.substring(0, at - 1));
            if (after > 0 && SEPARATORS.contains(title.substring(at + 1, after)) && isName(title.substring(0, at))) {
                return title.substring(after + 1).strip();
            }
            if (colon) {
                return title.substring(at + 1).strip();
            }
        }
        int bar = title.indexOf('|');
        return bar > 0 && isName(title.substring(0, bar))
                ? title.substring(bar + 1).strip()
                : title;
    }

    /** At a title's end a part of the name is enough: "The Daily News" of "The Daily News Online". */
    private boolean isNameAtEnd(String part) {
        String letters = Text.letters(part);
        return isName(part)
                || (letters.length() >= MIN_PART_OF_NAME && names.stream().anyMatch(n -> n.startsWith(letters)));
    }

    private boolean isName(String part) {
        String letters = Text.letters(part);
        return names.contains(letters)
                || OF_ARCHIVES.contains(letters)
                || (!letters.isEmpty()
                        && names.stream()
                                .filter(n -> n.length() >= MIN_PART_OF_NAME)
                                .anyMatch(n -> (letters.startsWith(n) && letters.length() - n.length() <= MAX_AFTER)
                                        || (letters.endsWith(n) && letters.length() - n.length() <= MAX_BEFORE)));
    }
}
