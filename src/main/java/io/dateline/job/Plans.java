package io.dateline.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.archive.Archives;
import io.dateline.archive.Limits;
import io.dateline.archive.Range;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/** Cuts inputs into units: large ones into ranges, small ones packed together. */
final class Plans {
    static final String SPLIT = "splitMiB";
    /** Some thousand pages of news: minutes of work, and a small loss when a task dies. */
    static final int DEFAULT_SPLIT_MIB = 16;

    private static final long MIB = 1L << 20;
    private static final int MAX_PARTS = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Plans() {}

    /**
     * Units of the inputs, in their order.
     *
     * @param version of code and rules, which goes into the units' names
     */
    static List<Unit> of(List<InputFile> inputs, long splitBytes, String version, Configuration conf)
            throws IOException {
        Archives archives = ParquetInput.archives(Limits.DEFAULT);
        List<Unit> units = new ArrayList<>();
        List<Unit.Part> packed = new ArrayList<>();
        long packedBytes = 0;
        for (InputFile input : inputs) {
            if (input.length() > splitBytes) {
                for (Range range : archives.split(source(input, conf), splitBytes)) {
                    units.add(unit(List.of(part(input, range)), version));
                }
                continue;
            }
            if (packedBytes + input.length() > splitBytes || packed.size() == MAX_PARTS) {
                units.add(unit(packed, version));
                packed.clear();
                packedBytes = 0;
            }
            packed.add(part(input, new Range(0, input.length())));
            packedBytes += input.length();
        }
        if (!packed.isEmpty()) {
            units.add(unit(packed, version));
        }
        return units;
    }

    /** Units that a data source's options ask for. */
    static List<Unit> units(CaseInsensitiveStringMap options, Configuration conf) throws IOException {
        Optional<String> plan = Optional.ofNullable(options.get(NewsArchiveSource.UNITS));
        if (plan.isPresent()) {
            return read(new Path(plan.get()), conf);
        }
        List<String> paths = new ArrayList<>();
        Optional.ofNullable(options.get("path")).ifPresent(paths::add);
        if (options.containsKey("paths")) {
            paths.addAll(Arrays.asList(JSON.readValue(options.get("paths"), String[].class)));
        }
        if (paths.isEmpty()) {
            throw new InputException("news-archive needs a path: spark.read().format(\"news-archive\").load(path)");
        }
        long splitBytes = options.getInt(SPLIT, DEFAULT_SPLIT_MIB) * MIB;
        return of(Listing.of(paths, conf).files(), splitBytes, "", conf);
    }

    static byte[] json(List<Unit> units) throws IOException {
        return JSON.writeValueAsBytes(units);
    }

    private static List<Unit> read(Path path, Configuration conf) throws IOException {
        try (var in = path.getFileSystem(conf).open(path)) {
            return List.of(JSON.readValue(in.readAllBytes(), Unit[].class));
        }
    }

    static HadoopSource source(InputFile input, Configuration conf) {
        return new HadoopSource(input.archive(), new Path(input.uri()), input.length(), conf);
    }

    private static Unit.Part part(InputFile input, Range range) {
        return new Unit.Part(
                input.archive(), input.uri(), input.length(), input.modified(), range.start(), range.end());
    }

    private static Unit unit(List<Unit.Part> parts, String version) {
        MessageDigest digest = BlockHashes.sha256();
        digest.update(version.getBytes(StandardCharsets.UTF_8));
        parts.forEach(part -> digest.update(("\n" + part).getBytes(StandardCharsets.UTF_8)));
        return new Unit(HexFormat.of().formatHex(digest.digest(), 0, 16), parts);
    }
}
