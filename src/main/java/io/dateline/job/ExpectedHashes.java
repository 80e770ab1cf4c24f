package io.dateline.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Files against the SHA-256 that stands beside them, as {@code sha256sum} writes it: a copy that broke off is known before it is read. */
final class ExpectedHashes {
    private static final int HEX_LENGTH = 64;
    private static final int BUFFER_BYTES = 1 << 16;

    private ExpectedHashes() {}

    private record Found(String uri, String expected, String actual) implements Serializable {}

    /**
     * Checks files, many at once.
     *
     * @param hashes by URI of a file, the URI of the file with its hash
     * @throws InputException where one differs, each named
     */
    static void check(SparkSession spark, Map<String, String> hashes) {
        if (hashes.isEmpty()) {
            return;
        }
        var conf = new SerializableConfiguration(spark.sessionState().newHadoopConf());
        List<List<String>> pairs = new ArrayList<>();
        hashes.forEach((file, hash) -> pairs.add(List.of(file, hash)));
        List<String> wrong = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(pairs, pairs.size())
                .map(pair -> new Found(pair.get(0), expected(conf, pair.get(1)), actual(conf, pair.get(0))))
                .filter(found -> !found.actual().equals(found.expected()))
                .map(found -> found.uri() + " (expected " + found.expected() + ", is " + found.actual() + ")")
                .collect();
        if (!wrong.isEmpty()) {
            throw new InputException("not the content whose SHA-256 stands in the .sha256 file beside it: "
                    + String.join(", ", wrong)
                    + ". Nothing was read. Copy the file again, or remove its .sha256 file.");
        }
    }

    private static String expected(SerializableConfiguration conf, String uri) {
        Path path = new Path(uri);
        try (InputStream in = path.getFileSystem(conf.value()).open(path)) {
            String text = new String(in.readNBytes(HEX_LENGTH), StandardCharsets.US_ASCII);
            return text.strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String actual(SerializableConfiguration conf, String uri) {
        Path path = new Path(uri);
        MessageDigest digest = BlockHashes.sha256();
        try (InputStream in = path.getFileSystem(conf.value()).open(path)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
