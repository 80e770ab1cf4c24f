package io.dateline.archive;

import java.io.IOException;
import java.util.Optional;

/** A WARC whose start is damaged or lost. Asked late: it reads far. */
final class DamagedWarcFormat implements Format {
    private final Limits limits;

    DamagedWarcFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Optional<Recognised> recognise(Head head) throws IOException {
        ByteSource source = head.source();
        if (!canLookFar(source)) {
            return Optional.empty();
        }
        boolean isPage = head.text().startsWith("<!doctype") || head.text().startsWith("<html");
        if (isPage) {
            return new DamagedStart(source, limits).isMostlyPlain()
                    ? Optional.of(WarcFormat.records())
                    : Optional.empty();
        }
        return switch (new DamagedStart(source, limits).kind()) {
            case MEMBERS -> Optional.of(GzipFormat.warc());
            case PLAIN -> Optional.of(WarcFormat.records());
            case NO_WARC -> Optional.empty();
        };
    }

    /** Whether members with records follow a first one that holds none. */
    static boolean hasMembers(ByteSource source, Limits limits) throws IOException {
        return canLookFar(source) && new DamagedStart(source, limits).kind() == DamagedStart.Kind.MEMBERS;
    }

    /** A stream that did not end yet cannot be read again from its start. */
    private static boolean canLookFar(ByteSource source) {
        return source.length() > 0 && source.length() < Long.MAX_VALUE;
    }
}
