package io.dateline.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Groups of rows that start in a range: the rows of each as JSON lines inside an entry, then the stored bytes of the group. What
 * stands around groups (magic, indices, the footer) is padding.
 */
final class RowGroupReader extends ContainerReader {
    private final ByteSource source;
    private final RowFormat.Groups groups;
    private final Nesting nesting;
    private final List<Range> places;
    private final long end;
    private int group;
    private long position;

    private RowGroupReader(ByteSource source, RowFormat.Groups groups, Range range, Nesting nesting) {
        this.source = source;
        this.groups = groups;
        this.nesting = nesting;
        this.places = groups.places();
        this.group = firstFrom(range.start());
        this.position = range.start() == 0 ? 0 : startOf(group);
        this.end = range.end() >= source.length() ? source.length() : startOf(firstFrom(range.end()));
    }

    static SpanReader open(RowFormat format, ByteSource source, Range range, Nesting nesting) throws IOException {
        if (source.length() == Long.MAX_VALUE) {
            return WholeReader.quarantine(
                    source, Reason.TOO_LARGE, format.label() + " inside an archive, too large for memory; unpack it");
        }
        try {
            RowFormat.Groups groups = format.open(source, nesting.limits());
            return new RowGroupReader(
                    source, groups, new Range(range.start(), Math.min(range.end(), source.length())), nesting);
        } catch (Damaged e) {
            List<Span> lost = Stretch.damage(
                    source, range.start(), Math.min(range.end(), source.length()), e.reason(), e.detail());
            return new Spans(lost, Optional.empty());
        }
    }

    /** Index of the first group that starts at an offset or behind it. */
    private int firstFrom(long offset) {
        int index = 0;
        while (index < places.size() && places.get(index).start() < offset) {
            index++;
        }
        return index;
    }

    /** Where a group starts; where there is none, the end of the file. */
    private long startOf(int index) {
        return index < places.size() ? places.get(index).start() : source.length();
    }

    @Override
    void advance() throws IOException {
        long start = Math.min(end, startOf(group));
        if (start > position) {
            add(List.of(Stretch.padding(source, position, start)));
            position = start;
        } else if (start == end) {
            end();
        } else if (nesting.budget().isSpent()) {
            add(damage(Reason.LIMIT_BYTES, "not read: the input is too large unpacked"));
            nextGroup();
        } else {
            begin(nesting.lines(
                    source.archive(),
                    label(),
                    groups.lines(group),
                    () -> places.get(group).length()));
        }
    }

    @Override
    void finish(Contained read) throws IOException {
        Optional<Damaged> problem = read.problem();
        add(
                problem.isPresent()
                        ? damage(problem.get().reason(), problem.get().detail())
                        : Stretch.stored(source, position, places.get(group).end(), "entry", Optional.of(label())));
        nextGroup();
    }

    private List<Span> damage(Reason reason, String detail) throws IOException {
        return Stretch.damage(source, position, places.get(group).end(), reason, detail);
    }

    private String label() {
        return "rows@" + places.get(group).start();
    }

    private void nextGroup() {
        position = places.get(group).end();
        group++;
    }

    @Override
    public void close() throws IOException {
        groups.close();
    }
}
