package io.dateline.job;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files that inputs name: files, folders (with all below them), globs, on any Hadoop file system.
 *
 * @param files sorted by what rows call them
 * @param passedOver files in folders whose names start with {@code .} or {@code _} or say that they are not finished
 * @param hashes by URI of a file, the URI of the file beside it that holds its SHA-256 ({@code name.sha256})
 */
public record Listing(List<InputFile> files, List<String> passedOver, Map<String, String> hashes) {
    private static final int GZIP_MAGIC = 0x1f;

    public Listing {
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
        hashes = Map.copyOf(hashes);
    }

    /**
     * Lists what the inputs name.
     *
     * @throws InputException where an input matches nothing, each named; where two files would go by one name; where a
     *     URI holds a password
     */
    public static Listing of(Collection<String> inputs, Configuration conf) throws IOException {
        Walk walk = new Walk(conf);
        List<String> nothing = new ArrayList<>();
        for (String input : inputs) {
            if (!walk.add(input)) {
                nothing.add(input);
            }
        }
        if (!nothing.isEmpty()) {
            throw new InputException("no file matches: " + String.join(", ", nothing)
                    + ". Nothing was read. Check the spelling; quote a glob so that the shell leaves it alone.");
        }
        Map<String, String> hashes = new TreeMap<>(walk.hashes);
        hashes.keySet()
                .retainAll(walk.files.values().stream().map(InputFile::uri).toList());
        return new Listing(List.copyOf(walk.files.values()), walk.passedOver, hashes);
    }

    /** Inputs that a file names, one a line, gzipped or not; lines that start with {@code #} are comments. */
    public static List<String> named(String list, Configuration conf) throws IOException {
        Path path = new Path(list);
        try (InputStream raw = path.getFileSystem(conf).open(path);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(unzipped(raw), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (FileNotFoundException e) {
            throw new InputException("there is no list of inputs " + list + ". Name a file with one input a line.");
        }
    }

    private static InputStream unzipped(InputStream raw) throws IOException {
        PushbackInputStream in = new PushbackInputStream(raw);
        int first = in.read();
        if (first >= 0) {
            in.unread(first);
        }
        return first == GZIP_MAGIC ? new GZIPInputStream(in) : in;
    }

    private static final class Walk {
        private static final String HASH = ".sha256";
        private static final Set<String> UNFINISHED = Set.of(".tmp", ".part", "._COPYING_", ".crdownload");

        private final Configuration conf;
        private final Map<String, InputFile> files = new TreeMap<>();
        private final List<String> passedOver = new ArrayList<>();
        private final Map<String, String> hashes = new TreeMap<>();
        private final Set<String> folders = new HashSet<>();

        Walk(Configuration conf) {
            this.conf = conf;
        }

        /** Whether the input matched anything. */
        boolean add(String input) throws IOException {
            Path path = new Path(input);
            String user = path.toUri().getUserInfo();
            if (user != null && user.contains(":")) {
                throw new InputException("the URI of " + path.getName()
                        + " holds a password. Put credentials into Spark's settings, not into a path.");
            }
            FileSystem system = path.getFileSystem(conf);
            // A name with glob characters that exists is that file.
            if (exists(system, path)) {
                FileStatus status = system.getFileStatus(path);
                Path base = status.isDirectory()
                        ? status.getPath()
                        : status.getPath().getParent();
                if (!status.isDirectory() && system.exists(status.getPath().suffix(HASH))) {
                    hash(status.getPath().suffix(HASH));
                }
                return named(system, base, status);
            }
            FileStatus[] matches = system.globStatus(path);
            if (matches == null || matches.length == 0) {
                return false;
            }
            Path base = system.makeQualified(fixedPart(path));
            for (FileStatus match : matches) {
                named(system, base, match);
            }
            return true;
        }

        private static boolean exists(FileSystem system, Path path) throws IOException {
            return system.exists(path);
        }

        private boolean named(FileSystem system, Path base, FileStatus status) throws IOException {
            if (!status.isDirectory()) {
                file(base, status);
                return true;
            }
            return folder(system, base, status.getPath());
        }

        /** Whether the folder holds a file that is read. */
        private boolean folder(FileSystem system, Path base, Path folder) throws IOException {
            if (!folders.add(canonical(folder))) {
                return false; // A link back to a folder that was walked.
            }
            FileStatus[] children = system.listStatus(folder);
            java.util.Arrays.sort(children, Comparator.comparing(FileStatus::getPath));
            boolean found = false;
            for (FileStatus child : children) {
                String name = child.getPath().getName();
                if (name.startsWith(".")
                        || name.startsWith("_")
                        || UNFINISHED.stream().anyMatch(name::endsWith)) {
                    passedOver.add(relative(base, child.getPath()));
                } else if (name.endsWith(HASH)) {
                    hash(child.getPath());
                } else if (child.isDirectory()) {
                    found |= folder(system, base, child.getPath());
                } else if (isRegular(child)) {
                    file(base, child);
                    found = true;
                } else {
                    passedOver.add(relative(base, child.getPath()));
                }
            }
            return found;
        }

        private void hash(Path path) {
            String uri = path.toString();
            hashes.put(uri.substring(0, uri.length() - HASH.length()), uri);
        }

        private void file(Path base, FileStatus status) {
            if (!isRegular(status)) {
                throw new InputException(status.getPath() + " is not a file that can be read again (a pipe, a device)."
                        + " Copy its bytes to a file first.");
            }
            String archive = relative(base, status.getPath());
            InputFile file =
                    new InputFile(archive, status.getPath().toString(), status.getLen(), status.getModificationTime());
            InputFile other = files.putIfAbsent(archive, file);
            if (other != null && !other.uri().equals(file.uri())) {
                throw new InputException("two inputs would both be called " + archive + " in the tables: " + other.uri()
                        + " and " + file.uri() + ". Name the folder that holds both, or a glob, instead.");
            }
        }

        private static boolean isRegular(FileStatus status) {
            if (!"file".equals(status.getPath().toUri().getScheme())) {
                return status.isFile();
            }
            return java.nio.file.Files.isRegularFile(
                    java.nio.file.Path.of(status.getPath().toUri().getPath()));
        }

        private static String canonical(Path folder) throws IOException {
            if (!"file".equals(folder.toUri().getScheme())) {
                return folder.toString();
            }
            return java.nio.file.Path.of(folder.toUri().getPath()).toRealPath().toString();
        }

        private static String relative(Path base, Path path) {
            String root = base.toUri().getPath();
            String full = path.toUri().getPath();
            String prefix = root.endsWith("/") ? root : root + "/";
            return full.startsWith(prefix) ? full.substring(prefix.length()) : path.getName();
        }

        /** The folder of a glob above its first pattern. */
        private static Path fixedPart(Path glob) {
            Path fixed = glob;
            for (Path part = glob; part != null; part = part.getParent()) {
                if (hasPattern(part.getName())) {
                    fixed = part.getParent() == null ? new Path(".") : part.getParent();
                }
            }
            return fixed;
        }

        private static boolean hasPattern(String name) {
            return name.chars().anyMatch(c -> "*?[{\\".indexOf(c) >= 0);
        }
    }
}
