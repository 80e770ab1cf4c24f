package io.dateline.article.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A charset of one byte a character, as the web decodes it: the bytes 0x80 to 0x9F that the JDK leaves undefined are
 * the control characters of the same number.
 */
final class SingleByteTable {
    private static final char UNDEFINED = '\uFFFD';
    private static final Map<Charset, Optional<SingleByteTable>> TABLES = new ConcurrentHashMap<>();

    private final char[] chars;

    private SingleByteTable(char[] chars) {
        this.chars = chars;
    }

    /** The table of a charset; empty for a charset of several bytes a character. */
    static Optional<SingleByteTable> of(Charset charset) {
        return TABLES.computeIfAbsent(charset, SingleByteTable::read);
    }

    private static Optional<SingleByteTable> read(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)
                || !charset.canEncode()
                || charset.newEncoder().maxBytesPerChar() != 1.0f) {
            return Optional.empty();
        }
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        char[] chars = new String(all, charset).toCharArray();
        if (chars.length != all.length) {
            return Optional.empty();
        }
        for (int i = 0x80; i < 0xA0; i++) {
            if (chars[i] == UNDEFINED) {
                chars[i] = (char) i;
            }
        }
        return Optional.of(new SingleByteTable(chars));
    }

    /** The character of a byte (0 to 255); U+FFFD where it has none. */
    char charOf(int b) {
        return chars[b];
    }

    String decode(byte[] bytes, int from) {
        char[] text = new char[bytes.length - from];
        for (int i = 0; i < text.length; i++) {
            text[i] = chars[bytes[from + i] & 0xFF];
        }
        return new String(text);
    }

    char[] chars() {
        return Arrays.copyOf(chars, chars.length);
    }
}
