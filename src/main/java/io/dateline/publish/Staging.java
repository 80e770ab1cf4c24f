package io.dateline.publish;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What runs have written and nobody reads yet. A unit's files come first, its note with their lengths and hashes last, so
 * that a later run takes over what is finished. Names hold the run's id: no two runs write the same file.
 */
public final class Staging {
    private static final String NOTE = "/done.json";
    /** Longer than any run or clock error that we heard of. */
    static final Duration KEEP = Duration.ofDays(7);

    private final Storage storage;
    private final String folder;

    Staging(Storage storage, String folder) {
        this.storage = storage;
        this.folder = folder;
    }

    /**
     * A unit's finished work.
     *
     * @param files below the warehouse
     */
    public record Done(String unit, List<StagedFile> files, List<InputPart> inputs) implements Serializable {
        public Done {
            files = List.copyOf(files);
            inputs = List.copyOf(inputs);
        }
    }

    /** A file below the warehouse. */
    public record StagedFile(String path, long rows, long bytes, String sha256) implements Serializable {}

    /**
     * What a unit saw of an input.
     *
     * @param firstBlock index of the first block that it hashed
     * @param blocks SHA-256 of each 16 MiB block that starts in its range, in order
     * @param records that were read or quarantined
     * @param quarantined of them, with stretches of garbage
     * @param contents records but for the stored bytes of entries
     */
    public record InputPart(
            String archive,
            String uri,
            long firstBlock,
            List<String> blocks,
            long records,
            long quarantined,
            long quarantinedBytes,
            long contents)
            implements Serializable {
        public InputPart {
            blocks = List.copyOf(blocks);
        }
    }

    /** Folder of a unit or run, below the warehouse. */
    public String folder(String name) {
        return folder + "/" + name;
    }

    /** The note of a unit whose files still are as it says. */
    public Optional<Done> done(String unit) throws IOException {
        String note = folder(unit) + NOTE;
        Optional<byte[]> json = storage.read(note);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        Done done = Json.unsealed(json.get(), Done.class, note);
        return isWhole(done) ? Optional.of(done) : Optional.empty();
    }

    private boolean isWhole(Done done) throws IOException {
        for (StagedFile file : done.files()) {
            Optional<Long> length = storage.length(file.path());
            if (length.isEmpty() || length.get() != file.bytes()) {
                return false;
            }
        }
        return true;
    }

    /** Leaves the note; of twins that did the same work the last one stands. */
    public void finish(Done done) throws IOException {
        storage.replace(folder(done.unit()) + NOTE, Json.sealed(done));
    }

    public String sha256(String path) throws IOException {
        return storage.sha256(path);
    }

    public long length(String path) throws IOException {
        return storage.length(path).orElseThrow(() -> new IOException("not written: " + storage.path(path)));
    }

    public void delete(String name) throws IOException {
        storage.delete(folder(name));
    }

    /** Deletes what has not changed for a week: runs that died and never came back. */
    public void collectGarbage(long nowMillis) throws IOException {
        for (String name : storage.names(folder)) {
            if (nowMillis - storage.modified(folder(name)) > KEEP.toMillis()) {
                storage.delete(folder(name));
            }
        }
    }
}
