package io.dateline.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of ingests: one file each, numbered from 1 without a gap. What is in the log is published; nothing else is. */
final class CommitLog {
    private static final String FOLDER = "_dateline/commits";
    private static final Pattern NAME = Pattern.compile("(\\d{6,})\\.json");

    private final Storage storage;

    CommitLog(Storage storage) {
        this.storage = storage;
    }

    /**
     * All commits in order.
     *
     * @throws WarehouseException where a number is missing or a record is damaged
     */
    List<Commit> read() throws IOException {
        List<Commit> commits = new ArrayList<>();
        for (String name : storage.names(FOLDER)) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                int number = Integer.parseInt(matcher.group(1));
                if (number != commits.size() + 1) {
                    throw new WarehouseException("the commit log " + storage.path(FOLDER) + " has " + name
                            + " where " + name(commits.size() + 1)
                            + " should follow. Restore the missing record from a copy of the warehouse.");
                }
                commits.add(read(number).orElseThrow());
            }
        }
        return commits;
    }

    private Optional<Commit> read(int number) throws IOException {
        String path = path(number);
        Optional<byte[]> json = storage.read(path);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        Commit commit =
                Json.unsealed(json.get(), Commit.class, storage.path(path).toString());
        if (commit.format() != Commit.FORMAT || commit.ingest() != number) {
            throw new WarehouseException(storage.path(path) + " is of format " + commit.format() + " and ingest "
                    + commit.ingest() + "; this version reads format " + Commit.FORMAT
                    + ". Use the version of Dateline that wrote it, or a newer one.");
        }
        return Optional.of(commit);
    }

    /**
     * Adds a commit, unless its number is taken. An error on the way means that nobody knows: so the log is asked.
     *
     * @return whether the record that now stands under this number is this one
     */
    boolean append(Commit commit) throws IOException {
        try {
            return storage.createExclusively(path(commit.ingest()), Json.sealed(commit));
        } catch (IOException e) {
            Optional<Commit> standing = read(commit.ingest());
            if (standing.isEmpty()) {
                throw e;
            }
            return standing.get().run().equals(commit.run());
        }
    }

    private static String path(int number) {
        return FOLDER + "/" + name(number);
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%06d.json", number);
    }
}
