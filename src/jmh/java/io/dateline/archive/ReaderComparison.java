package io.dateline.archive;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.netpreserve.jwarc.HttpMessage;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** What is read of each archive of a folder, by Dateline and by jwarc, as a table in Markdown. */
public final class ReaderComparison {
    private static final int LONGEST_ERROR = 60;

    private ReaderComparison() {}

    /** What Dateline reads of a file. */
    private static final class Ours {
        private int records;
        private int documents;
        private long covered;
        private boolean isInOrder = true;
        private final Map<Reason, Integer> damages = new TreeMap<>();
        private final Map<RecordIssue, Integer> issues = new TreeMap<>();
        private final Map<String, byte[]> bodies = new HashMap<>();

        /** A record's id is not always its own, and in one member around the file offsets are not those of the file. */
        private static String key(String id, Place place) {
            return place.entry().isPresent() ? id : "at " + place.offset();
        }

        void add(Span span) {
            Place place = span.place();
            if (place.entry().isEmpty()) {
                isInOrder &= place.offset() == covered;
                covered += place.length();
            }
            if (span instanceof Span.Damage damage) {
                damages.merge(damage.reason(), 1, Integer::sum);
            } else if (span instanceof Span.Record record && !record.isStored()) {
                records++;
                record.issues().forEach(issue -> issues.merge(issue, 1, Integer::sum));
                record.document().ifPresent(document -> {
                    documents++;
                    bodies.put(key(record.id().orElse(""), place), document.bytes());
                });
            }
        }
    }

    /** What jwarc reads of a file, until it throws. */
    private static final class Theirs {
        private int records;
        private String end = "";
        private int equal;
        private final List<String> different = new ArrayList<>();

        void read(Path file, Map<String, byte[]> bodies) {
            try (WarcReader reader = new WarcReader(file)) {
                for (WarcRecord record : reader) {
                    record.type();
                    records++;
                    long position = reader.position();
                    // jwarc counts the line end between records of ARC to the one or to the other.
                    Stream.of("at " + position, "at " + (position + 1), "at " + (position - 1), id(record))
                            .filter(bodies::containsKey)
                            .findFirst()
                            .ifPresent(key -> compare(record, bodies.get(key), position));
                }
            } catch (IOException | RuntimeException e) {
                end = said(e);
            }
        }

        private static String id(WarcRecord record) {
            return record.headers().first("WARC-Record-ID").orElse("");
        }

        private void compare(WarcRecord record, byte[] ours, long position) {
            try {
                byte[] body = record instanceof WarcResponse response && isHttp(response)
                        ? decoded(response.http())
                        : record.body().stream().readAllBytes();
                if (Arrays.equals(body, ours)) {
                    equal++;
                } else {
                    different.add(position + ": " + ours.length + " bytes, jwarc " + body.length);
                }
            } catch (IOException | RuntimeException e) {
                different.add(position + ": " + ours.length + " bytes, jwarc " + said(e));
            }
        }

        private static boolean isHttp(WarcTargetRecord record) {
            return record.headers().first("Content-Type").orElse("").startsWith("application/http");
        }

        private static byte[] decoded(HttpMessage http) throws IOException {
            return http.bodyDecoded().stream().readAllBytes();
        }

        private static String said(Exception e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String words = cause.getClass().getSimpleName()
                    + (cause.getMessage() == null ? "" : ": " + cause.getMessage().lines().findFirst().orElse(""));
            return words.substring(0, Math.min(LONGEST_ERROR, words.length())).replace('|', '/');
        }
    }

    /**
     * Compares and prints.
     *
     * @param args files, and folders whose files are taken
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("| archive | bytes | is | records | documents | quarantined | odd | bytes add up | jwarc records"
                + " | jwarc ends with | same bodies | other bodies |");
        out.println("|---|--:|---|--:|--:|---|---|---|--:|---|--:|---|");
        for (String arg : args) {
            Path root = Path.of(arg);
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    out.println(row(root, file));
                }
            }
        }
    }

    private static String row(Path root, Path file) throws IOException {
        String name = root.equals(file) ? String.valueOf(file.getFileName()) : root.relativize(file).toString();
        ByteSource source = new FileSource(name, file, Files.size(file));
        Archives archives = Archives.within(Limits.DEFAULT);
        Ours ours = new Ours();
        try (SpanReader spans = archives.read(source, Range.whole(source))) {
            for (Span span = spans.next(); span != null; span = spans.next()) {
                ours.add(span);
            }
        }
        Theirs theirs = new Theirs();
        theirs.read(file, ours.bodies);
        boolean addsUp = ours.isInOrder && ours.covered == source.length();
        return Stream.of(
                        name,
                        source.length(),
                        archives.container(source).label(),
                        ours.records,
                        ours.documents,
                        counts(ours.damages),
                        counts(ours.issues),
                        addsUp ? "yes" : "NO: " + ours.covered,
                        theirs.records,
                        theirs.end,
                        theirs.equal,
                        String.join("; ", theirs.different))
                .map(String::valueOf)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String counts(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : " x " + entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private record FileSource(String archive, Path path, long length) implements ByteSource {
        @Override
        public InputStream open(long offset) throws IOException {
            FileInputStream in = new FileInputStream(path.toFile());
            in.skipNBytes(offset);
            return in;
        }
    }
}
