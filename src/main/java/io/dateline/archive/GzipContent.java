package io.dateline.archive;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of gzip members that follow each other, as a stream. Unlike {@code GZIPInputStream} it tells damage, and it
 * stands at the byte behind.
 */
final class GzipContent extends Coding.Unpacked {
    private static final int TRAILER = 8;

    private final Lookahead in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private boolean isInMember;
    private boolean isAtEnd;
    private long sound;

    GzipContent(Lookahead in, Limits limits) {
        this.in = in;
        this.sound = in.position();
    }

    @Override
    long soundUntil() {
        return sound;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        while (!isAtEnd) {
            if (!isInMember) {
                open();
                continue;
            }
            int n = inflate(buffer, from, count);
            if (n > 0) {
                crc.update(buffer, from, n);
                return n;
            }
            if (inflater.finished()) {
                trailer();
            }
        }
        return -1;
    }

    @Override
    void pass() throws IOException {
        GzipStarts.scan(in);
    }

    private void open() throws IOException {
        int there = in.fill(4);
        if (there == 0 || !GzipMember.startsAt(in, 0, there)) {
            isAtEnd = true;
            if (sound == in.position() && there > 0) {
                throw new Damaged(Reason.GARBAGE, "no gzip member where one should start");
            }
            return;
        }
        int header = GzipMember.headerLength(in);
        if (header < 0) {
            throw new Damaged(Reason.GZIP_TRUNCATED, "gzip header ends with the file");
        }
        in.take(header);
        inflater.reset();
        crc.reset();
        isInMember = true;
    }

    private int inflate(byte[] buffer, int from, int count) throws IOException {
        while (true) {
            if (inflater.needsInput() && !inflater.finished()) {
                int there = in.fill(1);
                if (there == 0) {
                    sound = in.position();
                    throw new Damaged(Reason.GZIP_TRUNCATED, "gzip data ends with the file");
                }
                inflater.setInput(in.array(), in.arrayOffset(), there);
            }
            int before = inflater.getRemaining();
            try {
                int n = inflater.inflate(buffer, from, count);
                in.take(before - inflater.getRemaining());
                if (inflater.needsDictionary()) {
                    throw new DataFormatException("it asks for a dictionary");
                }
                if (n > 0 || inflater.finished()) {
                    return n;
                }
            } catch (DataFormatException e) {
                sound = in.position();
                throw new Damaged(Reason.GZIP_CORRUPT, "gzip data is corrupt: " + e.getMessage());
            }
        }
    }

    private void trailer() throws IOException {
        isInMember = false;
        if (in.fill(TRAILER) < TRAILER) {
            sound = in.position();
            throw new Damaged(Reason.GZIP_TRUNCATED, "gzip trailer ends with the file");
        }
        long wantedCrc = GzipMember.little(in, 0);
        long wantedSize = GzipMember.little(in, 4);
        in.take(TRAILER);
        if (wantedCrc != crc.getValue() || wantedSize != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new Damaged(Reason.GZIP_CORRUPT, "gzip checksum does not fit the content");
        }
        sound = in.position();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
