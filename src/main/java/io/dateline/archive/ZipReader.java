package io.dateline.archive;

import static io.dateline.archive.LittleEndian.u16;
import static io.dateline.archive.LittleEndian.u32;
import static io.dateline.archive.LittleEndian.u64;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip from front to back, with the help of its directory where it has one. What the directory does not name was deleted;
 * without a directory every entry is read that can be found.
 */
final class ZipReader extends ContainerReader {
    private static final byte[] MARK = {'P', 'K'};
    private static final int CHUNK = 1 << 16;

    private final ByteSource source;
    private final Nesting nesting;
    private final Lookahead in;
    private final Optional<ZipDirectory> directory;
    private final EntryLabels labels = new EntryLabels();
    private long entries;
    private @Nullable Reading reading;

    /** The entry that is being read. */
    private record Reading(
            long start, ZipHeader header, String label, long end, Optional<Long> crc, CheckedInputStream content) {}

    ZipReader(ByteSource source, Nesting nesting) throws IOException {
        this.source = source;
        this.nesting = nesting.inFolder();
        this.directory = ZipDirectory.read(source, nesting.limits().entries());
        this.in = new Lookahead(source.open(0), 0);
    }

    @Override
    void advance() throws IOException {
        long start = in.position();
        if (in.fill(4) == 0) {
            end();
            return;
        }
        long signature = signature(0);
        if (nesting.budget().isSpent() || entries > nesting.limits().entries()) {
            in.skip(Long.MAX_VALUE);
            Reason reason = nesting.budget().isSpent() ? Reason.LIMIT_BYTES : Reason.LIMIT_ENTRIES;
            add(Stretch.damage(source, start, in.position(), reason, "not read: the archive is past the limit"));
        } else if (signature == ZipHeader.ENTRY) {
            entry(start);
        } else if (isEnd(signature)) {
            directory();
            add(java.util.List.of(Stretch.padding(source, start, in.position())));
        } else {
            passGarbage();
            add(Stretch.damage(source, start, in.position(), Reason.GARBAGE, "no entry where one should start"));
        }
    }

    private void entry(long start) throws IOException {
        entries++;
        Optional<ZipHeader> read = ZipHeader.read(in);
        if (read.isEmpty()) {
            in.skip(Long.MAX_VALUE);
            add(Stretch.damage(source, start, in.position(), Reason.TRUNCATED, "an entry's header ends with the file"));
            return;
        }
        ZipHeader header = read.get();
        Optional<ZipDirectory.Entry> listed = directory.map(d -> d.entries().get(start));
        String label = labels.label(header.name(), start);
        in.take(header.length());
        long end = listed.map(ZipDirectory.Entry::length)
                .or(() -> header.isLengthKnown() ? Optional.of(header.stored()) : Optional.empty())
                .map(length -> in.position() + length)
                .orElse(Long.MAX_VALUE);
        boolean isLink = listed.map(ZipDirectory.Entry::isLink).orElse(false);
        boolean isDeleted = directory.isPresent() && listed.isEmpty();
        if (header.isEncrypted()) {
            pass(header, end);
            String detail = label + " is encrypted";
            add(Stretch.damage(source, start, in.position(), Reason.ENCRYPTED, detail));
        } else if (isDeleted || isLink || header.isFolder()) {
            pass(header, end);
            String type = isDeleted ? "deleted" : isLink ? "link" : "folder";
            add(Stretch.stored(source, start, in.position(), type, Optional.of(label)));
        } else {
            long size = listed.map(ZipDirectory.Entry::size)
                    .or(() -> header.isLengthKnown() ? Optional.of(header.size()) : Optional.empty())
                    .orElse(Long.MAX_VALUE);
            Optional<InputStream> content = ZipMethod.content(header, in, end, size, nesting.limits());
            if (content.isEmpty()) {
                pass(header, end);
                String detail = label + " is compressed by " + ZipMethod.described(header.method())
                        + ", which is not read; pack it stored or deflated";
                add(Stretch.damage(source, start, in.position(), Reason.UNSUPPORTED_COMPRESSION, detail));
                return;
            }
            Optional<Long> crc = listed.map(ZipDirectory.Entry::crc)
                    .or(() -> header.isLengthKnown() ? Optional.of(header.crc()) : Optional.empty());
            CheckedInputStream checked = new CheckedInputStream(content.get(), new CRC32());
            reading = new Reading(start, header, label, end, crc, checked);
            begin(nesting.open(source.archive(), label, checked, () -> in.position() - start));
        }
    }

    @Override
    void finish(Contained read) throws IOException {
        Reading entry = java.util.Objects.requireNonNull(reading);
        reading = null;
        entry.content().close();
        long reached = in.position();
        Optional<Damaged> problem = read.problem();
        long crc = entry.content().getChecksum().getValue();
        if (problem.isEmpty()) {
            Optional<Long> wanted = descriptor(entry, reached).or(entry::crc);
            if (wanted.isPresent() && wanted.get() != crc) {
                problem = Optional.of(new Damaged(Reason.ENTRY_CORRUPT, "the checksum does not fit the content"));
                reached = entry.start();
            }
            if (in.position() < entry.end() && entry.end() != Long.MAX_VALUE) {
                in.skip(entry.end() - in.position());
            }
        } else {
            pass(entry.header(), entry.end());
        }
        if (problem.isEmpty()) {
            add(Stretch.stored(source, entry.start(), in.position(), "entry", Optional.of(entry.label())));
        } else {
            long sound = read.isLost() ? entry.start() : reached;
            add(Stretch.stored(source, entry.start(), sound, "entry", Optional.of(entry.label())));
            String detail = entry.label() + ": " + problem.get().detail();
            add(Stretch.damage(source, sound, in.position(), problem.get().reason(), detail));
        }
    }

    /** Passes over what describes the content behind it, and says which checksum stands there. */
    private Optional<Long> descriptor(Reading entry, long from) throws IOException {
        if (entry.end() != Long.MAX_VALUE && from < entry.end()) {
            in.skip(entry.end() - from);
        }
        if (!entry.header().isDescribedBehind()) {
            return Optional.empty();
        }
        int there = in.fill(24 + MARK.length);
        int signed = there >= 4 && signature(0) == ZipHeader.DESCRIPTOR ? 4 : 0;
        for (int length : new int[] {signed + 12, signed + 20}) {
            boolean isFollowed =
                    there == length || (there > length + 1 && in.at(length) == 'P' && in.at(length + 1) == 'K');
            if (there >= length && isFollowed) {
                long crc = u32(in.copy(length), signed);
                in.take(length);
                return Optional.of(crc);
            }
        }
        return Optional.empty();
    }

    /** Passes over the rest of an entry: to its end where that is known, else to whatever starts next. */
    private void pass(ZipHeader header, long end) throws IOException {
        if (end != Long.MAX_VALUE) {
            in.skip(Math.max(0, end - in.position()));
        }
        boolean isAtMark = in.fill(4) >= 4 && (signature(0) == ZipHeader.ENTRY || isEnd(signature(0)));
        if (!isAtMark && (end == Long.MAX_VALUE || header.isDescribedBehind())) {
            passGarbage();
        }
    }

    /** To the next entry or directory, or the end. */
    private void passGarbage() throws IOException {
        Optional<Map.Entry<Long, ZipDirectory.Entry>> next =
                directory.map(d -> d.entries().ceilingEntry(in.position() + 1));
        if (directory.isPresent()) {
            long target = next.map(Map.Entry::getKey).orElse(directory.get().start());
            if (target > in.position()) {
                in.skip(target - in.position());
                return;
            }
        }
        in.skip(1);
        while (true) {
            int there = in.fill(CHUNK);
            int at = in.indexOf(MARK, 0, there);
            while (at >= 0 && at + 4 <= there && signature(at) != ZipHeader.ENTRY && !isEnd(signature(at))) {
                at = in.indexOf(MARK, at + 1, there);
            }
            boolean isFound = at >= 0 && at + 4 <= there;
            if (isFound || there < CHUNK) {
                in.take(isFound ? at : there);
                return;
            }
            in.take(at >= 0 ? at : there - 1);
        }
    }

    /** Passes over one header of the directory, or over its end. */
    private void directory() throws IOException {
        while (in.fill(4) >= 4 && isEnd(signature(0))) {
            long signature = signature(0);
            byte[] fixed = in.copy(Math.min(56, in.fill(56)));
            long length = fixed.length;
            if (signature == ZipHeader.DIRECTORY && fixed.length >= 46) {
                length = 46L + u16(fixed, 28) + u16(fixed, 30) + u16(fixed, 32);
            } else if (signature == ZipHeader.END && fixed.length >= 22) {
                length = 22L + u16(fixed, 20);
            } else if (signature == ZipHeader.END_64 && fixed.length >= 12) {
                length = Math.max(12, 12 + u64(fixed, 4));
            } else if (signature == ZipHeader.LOCATOR_64) {
                length = 20;
            }
            in.skip(length);
        }
    }

    private static boolean isEnd(long signature) {
        return signature == ZipHeader.DIRECTORY
                || signature == ZipHeader.END
                || signature == ZipHeader.END_64
                || signature == ZipHeader.LOCATOR_64;
    }

    private long signature(int index) throws IOException {
        return in.fill(index + 4) < index + 4 ? -1 : GzipMember.little(in, index);
    }

    @Override
    public void close() throws IOException {
        Reading entry = reading;
        if (entry != null) {
            entry.content().close();
        }
        in.close();
    }
}
