package io.dateline.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tar from front to back. After damage, reading goes on at the next block that is a header. */
final class TarReader extends ContainerReader {
    private static final int LONGEST_NAME = 1 << 16;

    private final ByteSource source;
    private final Nesting nesting;
    private final Lookahead in;
    private final EntryLabels labels = new EntryLabels();
    private Optional<String> longName = Optional.empty();
    private Optional<Long> longSize = Optional.empty();
    private boolean isSparse;
    private long start;
    private long entries;
    private @Nullable Reading reading;

    private record Reading(String label, long end) {}

    TarReader(ByteSource source, Nesting nesting) throws IOException {
        this.source = source;
        this.nesting = nesting.inFolder();
        this.in = new Lookahead(source.open(0), 0);
    }

    @Override
    void advance() throws IOException {
        start = in.position();
        longName = Optional.empty();
        longSize = Optional.empty();
        isSparse = false;
        while (true) {
            int there = in.fill(TarHeader.BLOCK);
            if (there == 0 && in.position() == start) {
                end();
                return;
            }
            if (nesting.budget().isSpent() || entries > nesting.limits().entries()) {
                in.skip(Long.MAX_VALUE);
                Reason reason = nesting.budget().isSpent() ? Reason.LIMIT_BYTES : Reason.LIMIT_ENTRIES;
                add(Stretch.damage(source, start, in.position(), reason, "not read: the archive is past the limit"));
                return;
            }
            byte[] block = in.copy(Math.min(there, TarHeader.BLOCK));
            Optional<TarHeader> header = block.length == TarHeader.BLOCK ? TarHeader.parse(block) : Optional.empty();
            if (header.isEmpty()) {
                between(block);
                return;
            }
            in.take(TarHeader.BLOCK);
            TarHeader named = header.get().named(Optional.empty(), Optional.empty());
            boolean describesNext = named.type() == 'L' || named.type() == 'x' || named.type() == 'g';
            if (!describesNext || named.size() > LONGEST_NAME) {
                entry(named);
                return;
            }
            describe(named);
        }
    }

    /** Blocks that are no header: zeros end an archive, anything else is damage. */
    private void between(byte[] first) throws IOException {
        boolean isZero = first.length == TarHeader.BLOCK && TarHeader.isZero(first) && in.position() == start;
        byte[] block = first;
        do {
            in.take(block.length);
            block = in.copy(Math.min(TarHeader.BLOCK, in.fill(TarHeader.BLOCK)));
        } while (block.length > 0
                && (isZero
                        ? block.length == TarHeader.BLOCK && TarHeader.isZero(block)
                        : block.length < TarHeader.BLOCK
                                || TarHeader.parse(block).isEmpty()));
        if (isZero) {
            add(List.of(Stretch.padding(source, start, in.position())));
        } else {
            boolean isCut = first.length < TarHeader.BLOCK;
            add(Stretch.damage(
                    source,
                    start,
                    in.position(),
                    isCut ? Reason.TRUNCATED : Reason.GARBAGE,
                    isCut ? "a header ends with the file" : "no header of an entry where one should start"));
        }
    }

    /** Names and sizes that do not fit into a header stand in an entry before it. */
    private void describe(TarHeader header) throws IOException {
        int size = (int) header.size();
        int there = Math.min(size, in.fill(size));
        String text = new String(in.copy(there), StandardCharsets.UTF_8);
        in.skip(padded(size));
        if (header.type() == 'L') {
            longName = Optional.of(text.replace("\0", ""));
        } else if (header.type() == 'x') {
            // "length key=value\n", whose values hold no line ends in practice.
            text.lines().forEach(line -> {
                String field = line.substring(line.indexOf(' ') + 1);
                String value = field.substring(field.indexOf('=') + 1);
                if (field.startsWith("path=")) {
                    longName = Optional.of(value);
                } else if (field.startsWith("size=") && value.matches("\\d{1,18}")) {
                    longSize = Optional.of(Long.parseLong(value));
                } else if (field.startsWith("GNU.sparse.")) {
                    isSparse = true;
                }
            });
        }
    }

    private void entry(TarHeader header) throws IOException {
        entries++;
        TarHeader named = header.named(longName, longSize);
        String label = labels.label(named.name(), start);
        long size = named.hasContent() ? named.size() : 0;
        long end = in.position() + padded(size);
        boolean isFile = (named.type() == '0' || named.type() == '7')
                && !isSparse
                && !named.name().endsWith("/");
        if (isFile && end > 0) {
            reading = new Reading(label, end);
            long from = start;
            begin(nesting.open(source.archive(), label, new Bounded(in, size), () -> in.position() - from));
            return;
        }
        long passed = in.skip(padded(size));
        if (passed < size) {
            String detail = label + ": the entry ends with the file";
            add(Stretch.damage(source, start, in.position(), Reason.TRUNCATED, detail));
        } else {
            add(Stretch.stored(source, start, in.position(), type(named), Optional.of(label)));
        }
    }

    private String type(TarHeader header) {
        return switch (header.type()) {
            case '1', '2' -> "link";
            case '5' -> "folder";
            case '0', '7' -> isSparse ? "sparse" : "folder";
            case 'S' -> "sparse";
            default -> "other";
        };
    }

    @Override
    void finish(Contained read) throws IOException {
        Reading entry = Objects.requireNonNull(reading);
        reading = null;
        Optional<Damaged> problem = read.problem();
        long sound = read.isLost() ? start : in.position();
        in.skip(Math.max(0, entry.end() - in.position()));
        if (problem.isEmpty()) {
            add(Stretch.stored(source, start, in.position(), "entry", Optional.of(entry.label())));
        } else {
            add(Stretch.stored(source, start, sound, "entry", Optional.of(entry.label())));
            String detail = entry.label() + ": " + problem.get().detail();
            add(Stretch.damage(source, sound, in.position(), problem.get().reason(), detail));
        }
    }

    private static long padded(long size) {
        return (size + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
