package io.dateline.job;

import io.dateline.archive.ByteSource;
import io.dateline.archive.Range;
import io.dateline.publish.Commit;
import io.dateline.publish.Warehouse;
import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a warehouse is whole, and that no byte of its inputs is lost: from its log, its tables and the inputs' files, and
 * from nothing else. Inputs are read one after the other, in memory that does not grow with their number.
 */
public final class Verification {
    private final SparkSession spark;
    private final Warehouse warehouse;
    private final Configuration conf;
    private final Inputs inputs;
    private final List<String> findings = new ArrayList<>();

    /** Whether the inputs' own files are looked at. */
    public enum Inputs {
        READ,
        LEFT_ALONE
    }

    /**
     * What was looked at.
     *
     * @param findings what does not hold, as sentences; none where all is well
     */
    public record Result(int ingests, int files, int inputs, long bytes, List<String> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    private Verification(SparkSession spark, Warehouse warehouse, Inputs inputs) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.conf = spark.sessionState().newHadoopConf();
        this.inputs = inputs;
    }

    /**
     * Verifies a warehouse.
     *
     * @throws io.dateline.publish.WarehouseException where there is none
     */
    public static Result run(SparkSession spark, String warehouse, Inputs inputs) throws IOException {
        Path root = new Path(warehouse);
        Warehouse opened = Warehouse.open(root, spark.sessionState().newHadoopConf());
        return new Verification(spark, opened, inputs).run();
    }

    private Result run() throws IOException {
        findings.addAll(warehouse.differing());
        int files = warehouse.live().stream().mapToInt(c -> c.files().size()).sum();
        List<Commit.Input> all =
                warehouse.live().stream().flatMap(c -> c.inputs().stream()).toList();
        if (findings.isEmpty()) {
            for (Commit commit : warehouse.live()) {
                conservation(commit);
            }
        }
        long bytes = all.stream().mapToLong(Commit.Input::bytes).sum();
        return new Result(warehouse.head(), files, all.size(), bytes, findings);
    }

    /** All inputs of an ingest, by rows in the order of archive and offset. */
    private void conservation(Commit commit) throws IOException {
        Map<String, Row> sums = new HashMap<>();
        table(commit, "inputs").collectAsList().forEach(row -> sums.put(row.getAs("archive"), row));
        table(commit, "captures").createOrReplaceTempView("verified_captures");
        table(commit, "quarantine").createOrReplaceTempView("verified_quarantine");
        Iterator<Row> spans = spark.sql("""
                select captures.archive, record_offset, record_length, record_id, outcome, captures.reason, sha256
                from verified_captures as captures
                left join verified_quarantine as quarantine
                  on captures.archive = quarantine.archive and quarantine.entry is null
                  and record_offset = byte_offset and record_length = byte_length and outcome = 'quarantined'
                where captures.entry is null
                order by captures.archive, record_offset, record_length""").toLocalIterator();
        Map<String, Commit.Input> left = new HashMap<>();
        commit.inputs().forEach(input -> left.put(input.archive(), input));
        Row next = spans.hasNext() ? spans.next() : null;
        while (next != null) {
            String archive = next.getAs("archive");
            Commit.Input input = left.remove(archive);
            Row sum = sums.get(archive);
            if (input == null || sum == null) {
                findings.add(archive + ": its rows in captures have no input in ingest " + commit.ingest());
                next = after(archive, spans);
                continue;
            }
            InputProof proof = proof(input, sum);
            while (next != null && next.<String>getAs("archive").equals(archive)) {
                proof.add(row(next));
                next = spans.hasNext() ? spans.next() : null;
            }
            end(proof, sum);
        }
        for (Commit.Input input : left.values()) {
            Row sum = sums.get(input.archive());
            if (sum == null) {
                findings.add(input.archive() + ": no row in inputs");
            } else {
                end(proof(input, sum), sum);
            }
        }
    }

    private static @Nullable Row after(String archive, Iterator<Row> spans) {
        while (spans.hasNext()) {
            Row row = spans.next();
            if (!row.<String>getAs("archive").equals(archive)) {
                return row;
            }
        }
        return null;
    }

    private InputProof proof(Commit.Input input, Row sum) throws IOException {
        if (sum.<Long>getAs("bytes") != input.bytes()) {
            findings.add(
                    input.archive() + ": inputs.bytes is " + sum.getAs("bytes") + ", the log says " + input.bytes());
        }
        Optional<ByteSource> file = inputs == Inputs.READ ? file(input) : Optional.empty();
        String container = Optional.<String>ofNullable(sum.getAs("container")).orElse("");
        return new InputProof(input.archive(), container, input.bytes(), file);
    }

    /** The input's file, where it still is what was read. */
    private Optional<ByteSource> file(Commit.Input input) throws IOException {
        Path path = new Path(input.uri());
        long length;
        try {
            length = path.getFileSystem(conf).getFileStatus(path).getLen();
        } catch (FileNotFoundException e) {
            findings.add(input.archive() + ": its file " + input.uri() + " is gone; --tables-only leaves files alone");
            return Optional.empty();
        }
        HadoopSource source = new HadoopSource(input.archive(), path, length, conf);
        if (length != input.bytes() || !digest(source).equals(input.digest())) {
            findings.add(input.archive() + ": its file " + input.uri() + " is not what was read");
            return Optional.empty();
        }
        return Optional.of(source);
    }

    private static String digest(HadoopSource source) throws IOException {
        MessageDigest digest = BlockHashes.sha256();
        for (BlockHashes.Block block : BlockHashes.of(source, Range.whole(source))) {
            digest.update(block.sha256().getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void end(InputProof proof, Row sum) throws IOException {
        findings.addAll(proof.end(
                sum.<Long>getAs("record_bytes"),
                sum.<Long>getAs("padding_bytes"),
                sum.<Long>getAs("quarantined_bytes")));
    }

    private static InputProof.Row row(Row row) {
        return new InputProof.Row(
                row.getAs("record_offset"),
                row.getAs("record_length"),
                Optional.ofNullable(row.getAs("record_id")),
                row.getAs("outcome"),
                Optional.ofNullable(row.getAs("reason")),
                Optional.ofNullable(row.getAs("sha256")));
    }

    private Dataset<Row> table(Commit commit, String name) {
        FactTable table = Facts.all().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Commit.File> files = commit.files().stream()
                .filter(file -> file.table().equals(name))
                .toList();
        return new TableViews(spark, warehouse).rows(name, table.schema(), files);
    }
}
