package io.dateline.archive;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A header block of a tar (POSIX ustar, GNU, and the old form).
 *
 * <pre>name(100) mode(8) uid(8) gid(8) size(12) mtime(12) checksum(8) type(1) link(100) magic(8) ... prefix(155) at 345</pre>
 *
 * @param size bytes of the content
 */
record TarHeader(String name, long size, char type) {
    static final int BLOCK = 512;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int CHECKSUM = 148;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;

    /** The header in a block; empty where its checksum does not fit, or its size is none. */
    static Optional<TarHeader> parse(byte[] block) {
        long wanted = number(block, CHECKSUM, 8);
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < BLOCK; i++) {
            boolean isSum = i >= CHECKSUM && i < CHECKSUM + 8;
            unsigned += isSum ? ' ' : block[i] & 0xff;
            signed += isSum ? ' ' : block[i];
        }
        long size = number(block, SIZE, SIZE_LENGTH);
        if ((wanted != unsigned && wanted != signed) || unsigned == 8 * ' ' || size < 0) {
            return Optional.empty();
        }
        String name = text(block, 0, 100);
        boolean isPosix = text(block, MAGIC, 6).equals("ustar");
        String prefix = isPosix && block[MAGIC + 5] == 0 ? text(block, PREFIX, 155) : "";
        char type = block[TYPE] == 0 ? '0' : (char) (block[TYPE] & 0xff);
        return Optional.of(new TarHeader(prefix.isEmpty() ? name : prefix + "/" + name, size, type));
    }

    static boolean isZero(byte[] block) {
        return Arrays.equals(block, new byte[BLOCK]);
    }

    boolean hasContent() {
        return switch (type) {
            case '1', '2', '3', '4', '5', '6' -> false;
            default -> true;
        };
    }

    TarHeader named(Optional<String> longName, Optional<Long> longSize) {
        return new TarHeader(longName.orElse(name), longSize.orElse(size), type);
    }

    /** Octal digits, or a number in base 256; -1 for what is neither. */
    private static long number(byte[] block, int from, int length) {
        if ((block[from] & 0x80) != 0) {
            byte[] bytes = Arrays.copyOfRange(block, from, from + length);
            bytes[0] &= 0x7f;
            BigInteger value = new BigInteger(1, bytes);
            return (block[from] & 0x40) != 0 || value.bitLength() > 62 ? -1 : value.longValue();
        }
        String digits = text(block, from, length).strip();
        return digits.isEmpty() ? 0 : digits.matches("[0-7]{1,20}") ? Long.parseLong(digits, 8) : -1;
    }

    private static String text(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.UTF_8);
    }
}
