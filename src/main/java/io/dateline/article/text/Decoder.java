package io.dateline.article.text;

import io.dateline.archive.MediaTypes;
import io.dateline.article.Decoding;
import java.util.Optional;

/**
 * Bytes to text. What decides the charset, in this order: a byte order mark; bytes that are UTF-8 and nothing else (a
 * slip or two allowed); the label that the archive or the HTTP header gives; the label in the markup; statistics;
 * windows-1252.
 *
 * <p>A label is passed over where the bytes refute it: one that says UTF-8 over bytes that mostly are not, or one under
 * which a good part of what is not ASCII cannot be read.
 */
public final class Decoder {
    private static final char ESCAPE = '\u001B';
    private static final char REPLACEMENT = '\uFFFD';

    /** A label is refuted where one character of this many (of those beyond ASCII) is malformed, or more. */
    private static final int TOLERATED_SHARE = 20;

    /** Bytes in which UTF-16 without a mark shows: every second one of markup or of Western text is NUL. */
    private static final int UTF_16_SAMPLE_BYTES = 512;

    private Decoder() {}

    /**
     * Never fails.
     *
     * @param declaredCharset label of the archive or of HTTP
     * @param mediaType one of {@link MediaTypes}, or any other; where it is markup, its own declaration is heeded
     */
    public static Decoded decode(byte[] bytes, Optional<String> declaredCharset, String mediaType) {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.orElseThrow();
        }
        Optional<WebCharset> wide = wideWithoutMark(bytes);
        if (wide.isPresent()) {
            return decoded(bytes, 0, wide.orElseThrow(), Decoding.Source.DETECTED);
        }
        Optional<Decoded> plain = plainUtf8(bytes);
        if (plain.isPresent()) {
            return plain.orElseThrow();
        }
        Optional<WebCharset> header = declaredCharset.flatMap(WebCharset::of);
        Optional<WebCharset> meta = isMarkup(mediaType) ? MarkupCharset.declaredIn(bytes) : Optional.empty();
        Utf8Evidence utf8 = Utf8Evidence.of(bytes);
        boolean isEscaped = utf8.sound() == 0 && utf8.isValid() && isEscaped(header.or(() -> meta), bytes);
        if (utf8.isMostlySound() && !isEscaped) {
            return decoded(bytes, 0, WebCharset.UTF_8, Decoding.Source.VALID_UTF_8);
        }
        return byLabel(bytes, utf8, header, Decoding.Source.HEADER)
                .or(() -> byLabel(bytes, utf8, meta, Decoding.Source.META))
                .or(() -> Detector.detect(bytes).map(c -> decoded(bytes, 0, c, Decoding.Source.DETECTED)))
                .orElseGet(() -> decoded(bytes, 0, WebCharset.WINDOWS_1252, Decoding.Source.FALLBACK));
    }

    /** The common case: UTF-8 without a slip, without NUL, without an escape. */
    private static Optional<Decoded> plainUtf8(byte[] bytes) {
        return PlainUtf8.decode(bytes)
                .map(text -> new Decoded(
                        text,
                        new Decoding(Optional.of(WebCharset.UTF_8.name()), Decoding.Source.VALID_UTF_8, false),
                        0));
    }

    /** The same text with each NUL and each lone surrogate replaced by U+FFFD; the same instance if there are none. */
    public static String wellFormed(String text) {
        int bad = firstBad(text, 0);
        if (bad < 0) {
            return text;
        }
        StringBuilder sound = new StringBuilder(text);
        for (; bad >= 0; bad = firstBad(text, bad + 1)) {
            sound.setCharAt(bad, REPLACEMENT);
        }
        return sound.toString();
    }

    private static int firstBad(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return i;
            }
            if (Character.isSurrogate(c)) {
                boolean isPair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static Optional<Decoded> byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return Optional.of(decoded(b, 3, WebCharset.UTF_8, Decoding.Source.BOM));
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return Optional.of(decoded(b, 2, WebCharset.UTF_16BE, Decoding.Source.BOM));
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return Optional.of(decoded(b, 2, WebCharset.UTF_16LE, Decoding.Source.BOM));
        }
        return Optional.empty();
    }

    private static Optional<WebCharset> wideWithoutMark(byte[] bytes) {
        int pairs = Math.min(bytes.length, UTF_16_SAMPLE_BYTES) / 2;
        int high = 0;
        int low = 0;
        for (int i = 0; i < pairs; i++) {
            high += bytes[2 * i] == 0 ? 1 : 0;
            low += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 4 || Math.max(high, low) < pairs / 2 || Math.min(high, low) > pairs / 8) {
            return Optional.empty();
        }
        return Optional.of(high > low ? WebCharset.UTF_16BE : WebCharset.UTF_16LE);
    }

    /** ISO-2022-JP is written in ASCII bytes: told by its label and its escapes. */
    private static boolean isEscaped(Optional<WebCharset> label, byte[] bytes) {
        if (label.filter(c -> c.name().equals("ISO-2022-JP")).isEmpty()) {
            return false;
        }
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == ESCAPE && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarkup(String mediaType) {
        return mediaType.equals(MediaTypes.HTML) || mediaType.endsWith("xml") || mediaType.endsWith("sgml");
    }

    private static Optional<Decoded> byLabel(
            byte[] bytes, Utf8Evidence utf8, Optional<WebCharset> label, Decoding.Source source) {
        if (label.isEmpty()) {
            return Optional.empty();
        }
        WebCharset charset = label.orElseThrow();
        if (charset.equals(WebCharset.UTF_8)) {
            return utf8.allows() ? Optional.of(decoded(bytes, 0, charset, source)) : Optional.empty();
        }
        Decoded decoded = decoded(bytes, 0, charset, source);
        long beyondAscii = decoded.text().chars().filter(c -> c > 0x7F).count();
        boolean isRefuted = decoded.replacements() > 0 && decoded.replacements() * (long) TOLERATED_SHARE > beyondAscii;
        return isRefuted ? Optional.empty() : Optional.of(decoded);
    }

    private static Decoded decoded(byte[] bytes, int from, WebCharset charset, Decoding.Source source) {
        String text = wellFormed(charset.decode(bytes, from));
        int replacements = 0;
        for (int at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
            replacements++;
        }
        return new Decoded(text, new Decoding(Optional.of(charset.name()), source, false), replacements);
    }
}
