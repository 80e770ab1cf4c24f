package io.dateline.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Elements of one name that follow each other in markup: a record each. What stands around them is padding. */
final class MarkupReader implements SpanReader {
    private static final int CHUNK = 1 << 16;
    private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CDATA_END = "]]>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT = "<!--".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COMMENT_END = "-->".getBytes(StandardCharsets.US_ASCII);

    private final String archive;
    private final Lookahead in;
    private final long end;
    private final Element element;
    private final byte[] name;
    private final Limits limits;
    private final Deque<Span> ready = new ArrayDeque<>();
    private boolean isDone;

    /**
     * What a record is.
     *
     * @param name of the element, lower case, with its prefix
     * @param mediaType of a record
     * @param charset that the file declares
     */
    record Element(String name, String mediaType, Optional<String> charset) {}

    MarkupReader(ByteSource source, Range range, Element element, Limits limits) throws IOException {
        this.archive = source.archive();
        this.in = new Lookahead(source.open(range.start()), range.start());
        this.end = range.end();
        this.element = element;
        this.name = element.name().getBytes(StandardCharsets.US_ASCII);
        this.limits = limits;
        if (range.start() > 0) {
            between(new Damages(), new StringBuilder());
        }
    }

    @Override
    public @Nullable Span next() throws IOException {
        while (ready.isEmpty() && !isDone) {
            read();
        }
        return ready.poll();
    }

    private void read() throws IOException {
        long start = in.position();
        int there = in.fill(CHUNK);
        boolean isStart = isTag(0, there, 1);
        if (there == 0 || (start >= end && isStart)) {
            isDone = true;
        } else if (isStart) {
            element(start);
        } else {
            Damages damage = new Damages();
            StringBuilder head = new StringBuilder();
            between(damage, head);
            String text = head.toString().strip();
            Place place = place(start, damage.length());
            boolean isMarkup = text.isEmpty() || text.startsWith("<") || start == 0;
            ready.add(
                    isMarkup
                            ? new Span.Padding(place)
                            : damage.span(place, Reason.GARBAGE, "no <" + element.name() + "> where one should start"));
        }
    }

    private void element(long start) throws IOException {
        int there = 0;
        int stop = -1;
        Scan scan = new Scan();
        for (int wanted = CHUNK; stop < 0; wanted *= 2) {
            there = in.fill(wanted);
            stop = scan.stop(there);
            if (there < wanted || there > limits.recordBytes()) {
                break;
            }
        }
        boolean isEnd = stop >= 0 && in.at(stop + 1) == '/';
        if (isEnd && stop <= limits.recordBytes()) {
            int close = stop;
            while (close < in.fill(close + 1) && in.at(close) != '>') {
                close++;
            }
            int length = Math.min(close + 1, in.fill(close + 1));
            int next = blanks(length, in.fill(length + CHUNK));
            byte[] bytes = in.copy(length);
            ready.add(Span.Record.document(place(start, next), element.mediaType(), element.charset(), bytes));
            in.take(next);
            return;
        }
        Damages damage = new Damages();
        damage.add(in.array(), in.arrayOffset(), 1);
        in.take(1);
        between(damage, new StringBuilder());
        boolean isTooLarge = stop < 0 && there > limits.recordBytes();
        ready.add(damage.span(
                place(start, damage.length()),
                isTooLarge ? Reason.TOO_LARGE : Reason.TRUNCATED,
                isTooLarge
                        ? "an element of more than " + limits.recordBytes() + " bytes"
                        : "an element <" + element.name() + "> that does not end"));
    }

    /** Finds the tag that ends an element, or the one that starts the next; goes on where it stopped for want of bytes. */
    private final class Scan {
        private int at = 1;

        int stop(int there) {
            while (true) {
                at = in.indexOf(new byte[] {'<'}, at, there);
                if (at < 0 || at + name.length + 2 >= there) {
                    at = at < 0 ? there : at;
                    return -1;
                }
                if (isTag(at, there, 1) || (in.at(at + 1) == '/' && isTag(at, there, 2))) {
                    return at;
                }
                int behind = past(CDATA, CDATA_END, there);
                behind = behind == 0 ? past(COMMENT, COMMENT_END, there) : behind;
                if (behind < 0) {
                    return -1;
                }
                at = Math.max(at + 1, behind);
            }
        }

        /** Index behind a section; 0 where none starts, -1 where it does not end in the window. */
        private int past(byte[] open, byte[] close, int there) {
            if (in.indexOf(open, at, Math.min(there, at + open.length)) != at) {
                return 0;
            }
            int found = in.indexOf(close, at + open.length, there);
            return found < 0 ? -1 : found + close.length;
        }
    }

    /** Goes forward to the next start of a record, or to the end. */
    private void between(Damages passed, StringBuilder head) throws IOException {
        byte[] open = {'<'};
        while (true) {
            int there = in.fill(CHUNK);
            int at = in.indexOf(open, 0, there);
            while (at >= 0 && !isTag(at, there, 1) && at + name.length + 2 < there) {
                at = in.indexOf(open, at + 1, there);
            }
            boolean isStart = at >= 0 && isTag(at, there, 1);
            int step = isStart || (at > 0 && there >= CHUNK) ? at : there;
            if (head.length() < name.length) {
                head.append(new String(in.array(), in.arrayOffset(), Math.min(step, CHUNK), StandardCharsets.ISO_8859_1)
                        .strip());
            }
            passed.add(in.array(), in.arrayOffset(), step);
            in.take(step);
            if (isStart || there < CHUNK) {
                return;
            }
        }
    }

    /** Whether a tag of the element stands at an index of the window, its name so many bytes behind. */
    private boolean isTag(int index, int there, int behind) {
        int from = index + behind;
        if (from + name.length >= there || in.at(index) != '<') {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            int b = in.at(from + i);
            if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != name[i]) {
                return false;
            }
        }
        int after = in.at(from + name.length);
        return after == '>' || after == '/' || after <= ' ';
    }

    private int blanks(int from, int there) {
        int at = from;
        while (at < there && in.at(at) <= ' ') {
            at++;
        }
        return at;
    }

    private Place place(long start, long length) {
        return new Place(archive, Optional.empty(), start, length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
