package io.dateline.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What bytes are, by the bytes themselves and then by what is said of them. */
final class Content {
    private static final int HEAD_BYTES = 4096;
    private static final double MOST_CONTROLS = 0.02;

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
        if (looksLikeHtml(head)) {
            return Optional.of(MediaTypes.HTML);
        }
        if (isBinary(bytes)) {
            return Optional.empty();
        }
        if (said.equals(MediaTypes.HTML) || said.equals(MediaTypes.XHTML)) {
            return Optional.of(said);
        }
        if (said.endsWith("json") || (said.isEmpty() && head.startsWith("{"))) {
            return Optional.of(MediaTypes.JSON);
        }
        return said.isEmpty() || said.equals(MediaTypes.PLAIN_TEXT)
                ? Optional.of(MediaTypes.PLAIN_TEXT)
                : Optional.empty();
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
