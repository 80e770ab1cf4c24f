package io.dateline.article.wire;

import io.dateline.archive.Document;
import io.dateline.article.Mark;
import io.dateline.article.Page;
import io.dateline.article.text.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of Reuters-21578, in SGML that no parser of markup reads as it was meant: {@code <} stands unescaped in texts,
 * and references to control characters are left of the wire's own codes.
 *
 * <pre>
 * &lt;REUTERS ... NEWID="1"&gt; &lt;DATE&gt;26-FEB-1987 15:01:01.79&lt;/DATE&gt; &lt;TOPICS&gt;&lt;D&gt;cocoa&lt;/D&gt;&lt;/TOPICS&gt; ...
 * &lt;TEXT TYPE="BRIEF"&gt; &lt;TITLE&gt;..&lt;/TITLE&gt; &lt;AUTHOR&gt;..&lt;/AUTHOR&gt; &lt;DATELINE&gt;..&lt;/DATELINE&gt; &lt;BODY&gt;..&lt;/BODY&gt; &lt;/TEXT&gt;
 * </pre>
 *
 * <p>The dateline stands apart from the body in the file, and before its first word in print. Here it is a mark, and it
 * also opens the first paragraph, as on every page that carries the wire: offsets count in that text.
 *
 * <p>The time of day has no zone, so the moment stays empty and the day is what the wire's own clock said.
 */
final class ReutersReader {
    private static final Map<String, String> SCHEMES = Map.of(
            "TOPICS", "reuters-topics",
            "PLACES", "reuters-places",
            "PEOPLE", "reuters-people",
            "ORGS", "reuters-orgs",
            "EXCHANGES", "reuters-exchanges",
            "COMPANIES", "reuters-companies");

    private static final List<String> SCHEME_ORDER =
            List.of("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES");

    /** Blanks between the columns of a table; the typist of a text sets one, or two by a slip. */
    private static final String COLUMN_GAP = "   ";

    private static final Set<String> SIGNATURES = Set.of("reuter", "reuters");

    /** What stands for the body of an item that was one line on the wire. */
    private static final String NO_BODY = "Blah blah blah.";

    private ReutersReader() {}

    static Page read(Document document, Decoded decoded) {
        String item = decoded.text();
        Draft draft = new Draft(document, decoded);
        draft.mark(Mark.Field.META, "provider", "Reuters").writtenIn("en");
        draft.published(RecordDate.published(plain(element(item, "DATE"))));
        for (String name : SCHEME_ORDER) {
            for (String code : entries(element(item, name))) {
                draft.code(SCHEMES.getOrDefault(name, name), plain(code), "");
            }
        }
        String text = element(item, "TEXT");
        String title = plain(element(text, "TITLE"));
        String author = Blanks.collapse(plain(element(text, "AUTHOR")));
        String dateline = Blanks.collapse(plain(element(text, "DATELINE")));
        List<String> paragraphs = paragraphs(plain(body(text)));
        draft.title(title);
        if (!draft.hasTitle() && !paragraphs.isEmpty() && isHeadline(paragraphs.get(0))) {
            draft.title(paragraphs.remove(0));
        }
        draft.byline(author).mark(Mark.Field.BYLINE, "byline", author);
        draft.mark(Mark.Field.DATELINE, "dateline", dateline);
        for (int i = 0; i < paragraphs.size(); i++) {
            draft.paragraph(i == 0 && !dateline.isEmpty() ? dateline + " " + paragraphs.get(0) : paragraphs.get(i));
        }
        return draft.page();
    }

    /** The body; of an unprocessed item the text without its title. */
    private static String body(String text) {
        int open = text.indexOf("<BODY>");
        if (open >= 0) {
            return element(text, "BODY");
        }
        int title = text.indexOf("</TITLE>");
        if (title >= 0) {
            return text.substring(title + "</TITLE>".length());
        }
        return text;
    }

    /** The wire writes its headlines in capitals; the set leaves those of unprocessed items in the text. */
    private static boolean isHeadline(String line) {
        return line.chars().anyMatch(Character::isUpperCase) && line.chars().noneMatch(Character::isLowerCase);
    }

    /** What stands in the first element of a name; to the end where it is not closed. */
    private static String element(String text, String name) {
        int open = openTag(text, name);
        int start = open < 0 ? -1 : text.indexOf('>', open);
        if (start < 0) {
            return "";
        }
        int end = text.indexOf("</" + name + ">", start);
        return text.substring(start + 1, end < 0 ? text.length() : end);
    }

    /** DATE is not the beginning of DATELINE. */
    private static int openTag(String text, String name) {
        String open = "<" + name;
        int at = text.indexOf(open);
        while (at >= 0) {
            int after = at + open.length();
            if (after < text.length() && (text.charAt(after) == '>' || text.charAt(after) <= ' ')) {
                return at;
            }
            at = text.indexOf(open, after);
        }
        return -1;
    }

    private static List<String> entries(String list) {
        List<String> entries = new ArrayList<>();
        for (int at = list.indexOf("<D>"); at >= 0; at = list.indexOf("<D>", at + 1)) {
            int end = list.indexOf("</D>", at);
            if (end > at) {
                entries.add(list.substring(at + "<D>".length(), end));
            }
        }
        return entries;
    }

    /** The text with its references resolved; those to control characters are dropped, and so are the characters. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == '&' ? text.indexOf(';', at) : -1;
            String reference = end > at && end - at <= 8 ? text.substring(at + 1, end) : "";
            String value = reference.isEmpty() ? null : resolved(reference);
            if (value != null) {
                plain.append(value);
                at = end + 1;
            } else {
                if ((c >= ' ' && c != 0x7F) || c == '\n' || c == '\t') {
                    plain.append(c);
                }
                at++;
            }
        }
        return plain.toString();
    }

    private static @Nullable String resolved(String reference) {
        return switch (reference) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> reference.length() >= 2 && reference.charAt(0) == '#' ? character(reference) : null;
        };
    }

    private static @Nullable String character(String reference) {
        int code = 0;
        for (int i = 1; i < reference.length(); i++) {
            int digit = Character.digit(reference.charAt(i), 10);
            if (digit < 0) {
                return null;
            }
            code = code * 10 + digit;
        }
        if (code == '\t') {
            return "\t";
        }
        boolean isSurrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        boolean isPrinted = code >= ' ' && code != 0x7F && Character.isValidCodePoint(code) && !isSurrogate;
        return isPrinted ? Character.toString(code) : "";
    }

    /**
     * Wrapped lines to paragraphs: an indented line or a blank one begins a new one, and a row of a table is one. The word
     * "Reuter" ends the item.
     */
    private static List<String> paragraphs(String body) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        boolean isRowBefore = false;
        for (String line : (Iterable<String>) body.lines()::iterator) {
            String text = line.strip();
            boolean isRow = text.contains(COLUMN_GAP);
            boolean isNew = text.isEmpty() || line.startsWith(" ") || isRow || isRowBefore;
            if (isNew && !paragraph.isEmpty()) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
            if (!text.isEmpty()) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(text);
            }
            isRowBefore = isRow;
        }
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
        paragraphs.removeIf(p -> p.equals(NO_BODY));
        sign(paragraphs);
        return paragraphs;
    }

    /** Takes off the wire's signature: a line of its own, or a last word that is no word of a sentence. */
    private static void sign(List<String> paragraphs) {
        while (!paragraphs.isEmpty()) {
            String last = paragraphs.remove(paragraphs.size() - 1);
            String unsigned = withoutSignature(last);
            if (!unsigned.isEmpty()) {
                paragraphs.add(unsigned);
                return;
            }
        }
    }

    private static String withoutSignature(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        int start = text.lastIndexOf(' ', end - 1) + 1;
        String word = text.substring(start, end);
        String before = text.substring(0, start).strip();
        boolean isSignature = SIGNATURES.contains(word.toLowerCase(Locale.ROOT))
                && (before.isEmpty() || !Character.isLetter(before.charAt(before.length() - 1)));
        return isSignature ? before : text;
    }
}
