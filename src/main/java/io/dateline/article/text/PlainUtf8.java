package io.dateline.article.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * UTF-8 without a slip. The ASCII that most of any page is goes through in words of eight bytes: the JDK's own decoder goes
 * byte by byte from the first sign beyond Latin-1 on, which takes four times as long.
 */
final class PlainUtf8 {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;
    private static final char ESCAPE = '\u001B';
    private static final char REPLACEMENT = '\uFFFD';

    private PlainUtf8() {}

    /** The text; empty where a byte is in no well-formed sequence, and for text with NUL, an escape or U+FFFD. */
    static Optional<String> decode(byte[] bytes) {
        String byBytes = new String(bytes, StandardCharsets.ISO_8859_1);
        if (byBytes.indexOf('\0') >= 0 || byBytes.indexOf(ESCAPE) >= 0) {
            return Optional.empty();
        }
        int at = endOfAscii(bytes, 0);
        if (at == bytes.length) {
            return Optional.of(byBytes);
        }
        char[] text = new char[bytes.length];
        byBytes.getChars(0, at, text, 0);
        int size = at;
        while (at < bytes.length) {
            int length = Utf8Evidence.sequence(bytes, at);
            if (length == 0) {
                return Optional.empty();
            }
            int sign = sign(bytes, at, length);
            if (sign == REPLACEMENT) {
                return Optional.empty();
            }
            size += Character.toChars(sign, text, size);
            at += length;
            if (at < bytes.length && bytes[at] >= 0) {
                int end = endOfAscii(bytes, at);
                byBytes.getChars(at, end, text, size);
                size += end - at;
                at = end;
            }
        }
        return Optional.of(new String(text, 0, size));
    }

    private static int endOfAscii(byte[] bytes, int from) {
        int at = from;
        while (at + Long.BYTES <= bytes.length && ((long) WORDS.get(bytes, at) & BEYOND_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** The code point of a well-formed sequence of two to four bytes. */
    private static int sign(byte[] bytes, int at, int length) {
        // the high bits of the first byte tell the length: as many as the sequence has bytes, and one more
        int sign = bytes[at] & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            sign = sign << 6 | (bytes[at + i] & 0x3F);
        }
        return sign;
    }
}
