package io.dateline.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What bytes are, by the bytes themselves and then by what is said of them. */
final class Content {
    private static final int HEAD_BYTES = 4096;
    private static final double MOST_CONTROLS = 0.02;
    /** Roots that are known without a declaration before them. */
    private static final Set<String> ITEMS =
            Set.of("reuters", "rss", "rdf", "feed", "newsmessage", "newsitem", "nitf", "item", "entry");

    private Content() {}

    /**
     * Media type of a document that news can be read from; empty for images, scripts, styles and other bytes.
     *
     * @param declared Content-Type, with parameters
     */
    static Optional<String> mediaType(byte[] bytes, Optional<String> declared) {
        String said = declared.map(d -> d.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        if (bytes.length == 0 || isOtherKind(said)) {
            return Optional.empty();
        }
        String head = head(bytes);
        // A wire item may have elements of HTML's names.
        Optional<String> root = root(head);
        Optional<String> item = root.flatMap(Content::item);
        if (item.isPresent()) {
            return item;
        }
        if (looksLikeHtml(head)) {
            return Optional.of(MediaTypes.HTML);
        }
        if (isBinary(bytes) || root.isPresent()) {
            return Optional.empty();
        }
        if (said.equals(MediaTypes.HTML) || said.equals(MediaTypes.XHTML)) {
            return Optional.of(said);
        }
        if (said.endsWith("json") || (said.isEmpty() && startsJson(head))) {
            return Optional.of(MediaTypes.JSON);
        }
        return said.isEmpty() || said.equals(MediaTypes.PLAIN_TEXT)
                ? Optional.of(MediaTypes.PLAIN_TEXT)
                : Optional.empty();
    }

    /** Media type of a wire item by its root element; other markup holds no article. */
    private static Optional<String> item(String root) {
        return switch (root.substring(root.indexOf(':') + 1)) {
            case "newsitem" -> Optional.of(MediaTypes.NEWSML_G2);
            case "nitf" -> Optional.of(MediaTypes.NITF);
            case "item" -> Optional.of(MediaTypes.RSS_ITEM);
            case "entry" -> Optional.of(MediaTypes.ATOM_ENTRY);
            default -> Optional.empty();
        };
    }

    /**
     * Name of the root element of XML or SGML, lower case, with its prefix; empty where the text is none.
     *
     * @param head as {@link #head} gives it
     */
    static Optional<String> root(String head) {
        int at = 0;
        boolean isDeclared = false;
        while (head.startsWith("<?", at) || head.startsWith("<!", at)) {
            isDeclared |= at == 0 && (head.startsWith("<?xml") || head.startsWith("<!doctype"));
            boolean isComment = head.startsWith("<!--", at);
            int end = isComment ? head.indexOf("-->", at) : head.indexOf('>', at);
            if (end < 0) {
                return Optional.empty();
            }
            at = end + (isComment ? 3 : 1);
            while (at < head.length() && head.charAt(at) <= ' ') {
                at++;
            }
            if (head.startsWith("]>", at)) {
                at += 2;
            }
        }
        int start = at + 1;
        int end = start;
        while (end < head.length() && isNamePart(head.charAt(end))) {
            end++;
        }
        boolean isTag = head.startsWith("<", at) && end > start && end < head.length();
        String name = isTag ? head.substring(start, end) : "";
        return isTag && (isDeclared || ITEMS.contains(name.substring(name.indexOf(':') + 1)))
                ? Optional.of(name)
                : Optional.empty();
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ':' || c == '.' || c == '-' || c == '_';
    }

    /** Charset that a Content-Type names. */
    static Optional<String> charset(Optional<String> contentType) {
        String text = contentType.orElse("").toLowerCase(Locale.ROOT);
        int at = text.indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        String label = text.substring(at + "charset=".length())
                .split("[;,\\s]", 2)[0]
                .replace("\"", "")
                .replace("'", "");
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    private static boolean startsJson(String head) {
        return head.startsWith("{") && head.substring(1).stripLeading().startsWith("\"");
    }

    private static boolean isOtherKind(String said) {
        return said.startsWith("image/")
                || said.startsWith("video/")
                || said.startsWith("audio/")
                || said.startsWith("font/")
                || said.equals("text/css")
                || said.endsWith("javascript")
                || said.equals("application/pdf");
    }

    static boolean looksLikeHtml(String head) {
        return head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.contains("<html")
                || head.contains("<head")
                || head.contains("<body");
    }

    /** The first bytes, lower case, without a byte order mark and white space before them. */
    static String head(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        String clean = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text.replace("\0", "");
        return clean.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isBinary(byte[] bytes) {
        int there = Math.min(bytes.length, HEAD_BYTES);
        if (there > 1
                && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                        || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff))) {
            return false; // UTF-16 has zeros of its own.
        }
        int controls = 0;
        for (int i = 0; i < there; i++) {
            int b = bytes[i] & 0xff;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
                controls++;
            }
        }
        return controls > there * MOST_CONTROLS;
    }
}
