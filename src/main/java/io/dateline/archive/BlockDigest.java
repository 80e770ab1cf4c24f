package io.dateline.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** WARC-Block-Digest: {@code algorithm:value}, the value in Base32 (as crawlers write it) or hexadecimal. */
final class BlockDigest {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private BlockDigest() {}

    /** Whether a block is what its digest was made from; empty where there is no digest that we know how to make. */
    static Optional<Boolean> matches(Headers headers, byte[] bytes, int from, int to) {
        return headers.first("warc-block-digest").flatMap(digest -> matches(digest, bytes, from, to));
    }

    /**
     * Where a block ends whose record ends at {@code end} and whose length is not known: before the line ends that separate
     * records, as many as the digest says. Empty where the digest fits none.
     */
    static Optional<Integer> blockEnd(Headers headers, byte[] bytes, int from, int end) {
        int trimmed = WarcLines.beforeLineEnds(bytes, from, end);
        for (int to = trimmed; to <= end; to++) {
            if (matches(headers, bytes, from, to).orElse(true)) {
                return Optional.of(to);
            }
        }
        return Optional.empty();
    }

    private static Optional<Boolean> matches(String declared, byte[] bytes, int from, int to) {
        int colon = declared.indexOf(':');
        Optional<MessageDigest> digest = digest(colon < 0 ? "" : declared.substring(0, colon));
        if (digest.isEmpty()) {
            return Optional.empty();
        }
        String value = declared.substring(colon + 1).strip();
        int length = digest.get().getDigestLength();
        Optional<byte[]> wanted = value.length() == 2 * length ? hexadecimal(value) : base32(value, length);
        return wanted.map(hash -> {
            digest.get().update(bytes, from, to - from);
            return Arrays.equals(hash, digest.get().digest());
        });
    }

    private static Optional<MessageDigest> digest(String name) {
        Optional<String> known = switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "sha1", "sha-1" -> Optional.of("SHA-1");
            case "sha256", "sha-256" -> Optional.of("SHA-256");
            case "md5" -> Optional.of("MD5");
            default -> Optional.empty();
        };
        try {
            return known.isEmpty() ? Optional.empty() : Optional.of(MessageDigest.getInstance(known.get()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + known.get(), e);
        }
    }

    private static Optional<byte[]> hexadecimal(String value) {
        boolean isHex = value.chars().allMatch(HexFormat::isHexDigit);
        return isHex ? Optional.of(HexFormat.of().parseHex(value)) : Optional.empty();
    }

    /** RFC 4648, in any case, with its fill or without. */
    private static Optional<byte[]> base32(String value, int length) {
        String digits = value.replace("=", "").toUpperCase(Locale.ROOT);
        if (digits.length() != (8 * length + 4) / 5) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        int at = 0;
        int bits = 0;
        int count = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = BASE32.indexOf(digits.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            bits = (bits << 5 | digit) & 0xfff;
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes[at] = (byte) (bits >> count);
                at++;
            }
        }
        return Optional.of(bytes);
    }
}
