package io.dateline.job;

import io.dateline.archive.ByteSource;
import io.dateline.archive.Place;
import io.dateline.archive.Range;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** SHA-256 of the 16 MiB blocks of an input that start in a range. */
final class BlockHashes {
    static final int BLOCK_BYTES = 16 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    /** A block and its hash, 64 hex digits. */
    record Block(Place place, String sha256) {}

    private BlockHashes() {}

    static List<Block> of(ByteSource source, Range range) throws IOException {
        List<Block> blocks = new ArrayList<>();
        long first = (range.start() + BLOCK_BYTES - 1) / BLOCK_BYTES * BLOCK_BYTES;
        if (first >= range.end()) {
            return blocks;
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = source.open(first)) {
            for (long start = first; start < range.end(); start += BLOCK_BYTES) {
                long length = Math.min(BLOCK_BYTES, source.length() - start);
                Place place = new Place(source.archive(), Optional.empty(), start, length);
                blocks.add(new Block(place, hash(in, length, buffer)));
            }
        }
        return blocks;
    }

    private static String hash(InputStream in, long length, byte[] buffer) throws IOException {
        MessageDigest digest = sha256();
        for (long left = length; left > 0; ) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                break; // The file shrank; its length is looked at again before anything is decided.
            }
            digest.update(buffer, 0, n);
            left -= n;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
