package io.dateline.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;

/**
 * The few things that publishing asks of a file system, each done in the one way that was measured to be safe there.
 *
 * <p>Exclusive creation: on a local disk a hard link from a finished file; on HDFS a rename that does not overwrite; on an
 * object store a conditional write. An ordinary create or rename has had two winners on all of them.
 */
final class Storage {
    private static final String CONDITIONAL_CREATE = "fs.option.create.conditional.overwrite";

    private final Path root;
    private final FileSystem files;

    private Storage(Path root, FileSystem files) {
        this.root = root;
        this.files = files;
    }

    static Storage at(Path root, Configuration conf) throws IOException {
        FileSystem files = root.getFileSystem(conf);
        // Our own hashes do this work, and .crc files beside the tables would only puzzle.
        files.setWriteChecksum(false);
        return new Storage(files.makeQualified(root), files);
    }

    Path path(String relative) {
        return relative.isEmpty() ? root : new Path(root, relative);
    }

    Path root() {
        return root;
    }

    boolean exists(String relative) throws IOException {
        return files.exists(path(relative));
    }

    /** Bytes of a file; empty where there is none. */
    Optional<Long> length(String relative) throws IOException {
        try {
            return Optional.of(files.getFileStatus(path(relative)).getLen());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    Optional<byte[]> read(String relative) throws IOException {
        try (var in = files.open(path(relative))) {
            return Optional.of(in.readAllBytes());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    String sha256(String relative) throws IOException {
        try (var in = files.open(path(relative))) {
            return Sha256.of(in);
        }
    }

    /** Names in a folder, sorted; none where there is no folder. */
    List<String> names(String folder) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            for (FileStatus status : files.listStatus(path(folder))) {
                names.add(status.getPath().getName());
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        names.sort(null);
        return List.copyOf(names);
    }

    /** Milliseconds since 1970 at which a file or folder last changed. */
    long modified(String relative) throws IOException {
        return files.getFileStatus(path(relative)).getModificationTime();
    }

    void delete(String relative) throws IOException {
        files.delete(path(relative), true);
    }

    /** Replaces a file whole: a reader sees the old one or the new one. */
    void replace(String relative, byte[] content) throws IOException {
        String temporary = temporary(relative);
        write(temporary, content);
        moveOver(temporary, relative);
    }

    /** Moves a finished file to a place where one may stand already; a reader sees the old one or the new one. */
    void moveOver(String from, String to) throws IOException {
        files.mkdirs(path(to).getParent());
        if (isLocal()) {
            Files.move(local(from), local(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            FileContext.getFileContext(root.toUri(), files.getConf())
                    .rename(path(from), path(to), Options.Rename.OVERWRITE);
        }
    }

    /** Moves a finished file to a place where none stands. */
    void move(String from, String to) throws IOException {
        files.mkdirs(path(to).getParent());
        if (!files.rename(path(from), path(to))) {
            throw new IOException("cannot move " + path(from) + " to " + path(to));
        }
    }

    /**
     * Creates a file that nobody has created before.
     *
     * @return false where another did
     */
    boolean createExclusively(String relative, byte[] content) throws IOException {
        files.mkdirs(path(relative).getParent());
        if (isLocal()) {
            return linkExclusively(relative, content);
        }
        if (files.hasPathCapability(root, CONDITIONAL_CREATE)) {
            return createConditionally(relative, content);
        }
        return renameExclusively(relative, content);
    }

    private boolean linkExclusively(String relative, byte[] content) throws IOException {
        String temporary = temporary(relative);
        write(temporary, content);
        try {
            Files.createLink(local(relative), local(temporary));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(local(temporary));
        }
    }

    private boolean createConditionally(String relative, byte[] content) throws IOException {
        FSDataOutputStreamBuilder<?, ?> builder = files.createFile(path(relative));
        builder.overwrite(false);
        builder.opt(CONDITIONAL_CREATE, true);
        try (FSDataOutputStream out = builder.build()) {
            out.write(content);
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
            return false;
        }
        return true;
    }

    private boolean renameExclusively(String relative, byte[] content) throws IOException {
        String temporary = temporary(relative);
        write(temporary, content);
        try {
            FileContext.getFileContext(root.toUri(), files.getConf())
                    .rename(path(temporary), path(relative), Options.Rename.NONE);
            return true;
        } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
            files.delete(path(temporary), false);
            return false;
        }
    }

    /** Writes and forces to disk. */
    private void write(String relative, byte[] content) throws IOException {
        files.mkdirs(path(relative).getParent());
        if (isLocal()) {
            Files.write(local(relative), content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(local(relative), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return;
        }
        try (FSDataOutputStream out = files.create(path(relative), false)) {
            out.write(content);
            if (out.hasCapability(StreamCapabilities.HSYNC)) {
                out.hsync();
            }
        }
    }

    private static String temporary(String relative) {
        int slash = relative.lastIndexOf('/') + 1;
        return relative.substring(0, slash) + "." + relative.substring(slash) + "." + UUID.randomUUID() + ".tmp";
    }

    private boolean isLocal() {
        return "file".equals(root.toUri().getScheme());
    }

    private java.nio.file.Path local(String relative) {
        return java.nio.file.Path.of(path(relative).toUri().getPath());
    }
}
