package io.dateline.job;

import io.dateline.archive.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Follows the spans that the tables name through the input's own bytes: each starts where the one before ends, or behind bytes
 * that carry nothing; records are where they are said to be; hashes fit. Shares no code with the readers of archives.
 */
final class InputProof {
    private static final int CHUNK = 1 << 16;
    /** Of a record, what its header is looked for in. */
    private static final int HEAD_BYTES = 1 << 16;

    private static final int MOST_FINDINGS = 20;
    /** Reasons whose hash is that of the stored bytes, not of what was made of them. */
    private static final Set<String> OF_STORED_BYTES = Set.of(
            "GARBAGE",
            "GZIP_TRUNCATED",
            "GZIP_CORRUPT",
            "TRUNCATED",
            "HEADER_MALFORMED",
            "LENGTH_MALFORMED",
            "TOO_LARGE");

    private final String archive;
    private final String container;
    private final long bytes;
    private final Optional<ByteSource> file;
    private final List<String> findings = new ArrayList<>();
    private long cursor;
    private long recordBytes;
    private long paddingBytes;
    private long quarantinedBytes;

    /**
     * For one input.
     *
     * @param container as {@code inputs} has it
     * @param file empty to look at the tables alone
     */
    InputProof(String archive, String container, long bytes, Optional<ByteSource> file) {
        this.archive = archive;
        this.container = container;
        this.bytes = bytes;
        this.file = file;
    }

    /** A row of {@code captures} without entry, with the hash of its row in {@code quarantine}. */
    record Row(
            long offset,
            long length,
            Optional<String> recordId,
            String outcome,
            Optional<String> reason,
            Optional<String> sha256) {}

    /** The next span, in the order of offsets. */
    void add(Row row) throws IOException {
        if (row.offset() < cursor) {
            find("spans overlap at " + row.offset() + ": the one before ends at " + cursor);
        }
        padding(row.offset());
        boolean isQuarantined = row.outcome().equals("quarantined");
        if (isQuarantined) {
            quarantinedBytes += row.length();
        } else {
            recordBytes += row.length();
        }
        if (file.isPresent() && isQuarantined) {
            hash(row);
        } else if (file.isPresent() && container.startsWith("warc")) {
            record(row);
        }
        cursor = Math.max(cursor, row.offset() + row.length());
    }

    /**
     * Compares with the sums of {@code inputs}.
     *
     * @return what does not hold, as sentences
     */
    List<String> end(long records, long padding, long quarantined) throws IOException {
        if (cursor > bytes) {
            find("spans go on to " + cursor + ", but it has " + bytes + " bytes");
        }
        padding(bytes);
        compare("record_bytes", records, recordBytes);
        compare("padding_bytes", padding, paddingBytes);
        compare("quarantined_bytes", quarantined, quarantinedBytes);
        if (records + padding + quarantined != bytes) {
            find("records, padding and quarantine add up to " + (records + padding + quarantined) + " of " + bytes
                    + " bytes");
        }
        return findings;
    }

    private void compare(String column, long said, long found) {
        if (said != found) {
            find("inputs." + column + " is " + said + ", but its spans come to " + found);
        }
    }

    private void find(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(archive + ": " + finding);
        }
    }

    /** Bytes from the cursor to {@code end} that no row names. */
    private void padding(long end) throws IOException {
        long length = end - cursor;
        if (length <= 0) {
            return;
        }
        paddingBytes += length;
        if (file.isPresent() && container.startsWith("warc")) {
            byte[] stored = read(cursor, (int) Math.min(length, Integer.MAX_VALUE - 8L));
            boolean isMember = stored.length > 2 && stored[0] == 0x1f && stored[1] == (byte) 0x8b;
            if (!isBlank(stored) && !(isMember && isBlank(inflated(stored).orElse(stored)))) {
                find("the " + length + " bytes from " + cursor + " on stand in no row, and are not blank");
            }
        }
        cursor = end;
    }

    private void hash(Row row) throws IOException {
        if (row.sha256().isEmpty()) {
            find("the quarantined span at " + row.offset() + " has no row in quarantine");
        } else if (OF_STORED_BYTES.contains(row.reason().orElse(""))
                && container.startsWith("warc")
                && !row.sha256().get().equals(sha256(row.offset(), row.length()))) {
            find("the quarantined span at " + row.offset() + " has another SHA-256 in the file");
        }
    }

    /** Whether a WARC record with the row's id stands there, and a gzip member ends where the span ends. */
    private void record(Row row) throws IOException {
        byte[] stored = read(row.offset(), (int) Math.min(row.length(), Integer.MAX_VALUE - 8L));
        boolean isMember = container.startsWith("warc.gz");
        Optional<byte[]> content = isMember ? inflated(stored) : Optional.of(stored);
        if (content.isEmpty()) {
            find("no whole gzip member of " + row.length() + " bytes at " + row.offset());
            return;
        }
        String head = new String(content.get(), 0, Math.min(content.get().length, HEAD_BYTES), StandardCharsets.UTF_8);
        boolean hasId = row.recordId().isEmpty() || head.contains(row.recordId().get());
        if (!head.toLowerCase(Locale.ROOT).startsWith("warc/") || !hasId) {
            find("no WARC record " + row.recordId().orElse("") + " at " + row.offset());
        }
    }

    /** Content of one gzip member that fills the bytes; empty where they are no such thing. */
    private static Optional<byte[]> inflated(byte[] stored) {
        int at = 10;
        if (stored.length < 18) {
            return Optional.empty();
        }
        int flags = stored[3];
        if ((flags & 4) != 0) {
            at += 2 + (stored[at] & 0xff) + ((stored[at + 1] & 0xff) << 8);
        }
        for (int field = 8; field <= 16; field *= 2) {
            while ((flags & field) != 0 && at < stored.length && stored[at] != 0) {
                at++;
            }
            at += (flags & field) != 0 ? 1 : 0;
        }
        at += (flags & 2) != 0 ? 2 : 0;
        if (at >= stored.length) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(stored, at, stored.length - at);
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream(stored.length);
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int n = inflater.inflate(chunk);
                if (n == 0 && !inflater.finished()) {
                    return Optional.empty();
                }
                out.write(chunk, 0, n);
            }
            return inflater.getRemaining() == 8 ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0 && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    private byte[] read(long offset, int length) throws IOException {
        try (InputStream in = file.orElseThrow().open(offset)) {
            return in.readNBytes(length);
        }
    }

    private String sha256(long offset, long length) throws IOException {
        MessageDigest digest = BlockHashes.sha256();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = file.orElseThrow().open(offset)) {
            for (long left = length; left > 0; ) {
                int n = in.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (n < 0) {
                    break;
                }
                digest.update(chunk, 0, n);
                left -= n;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
