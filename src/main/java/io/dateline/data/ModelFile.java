package io.dateline.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A model that a user trained: the bytes of its file. Equal bytes are equal models and print alike, wherever they stood. */
public final class ModelFile implements Serializable {
    private static final long serialVersionUID = 1;

    /** Stands where the user gave none. */
    public static final ModelFile NONE = new ModelFile("", new byte[0], "none");

    private final String name;
    private final byte[] bytes;
    private final String digest;

    private ModelFile(String name, byte[] bytes, String digest) {
        this.name = name;
        this.bytes = bytes;
        this.digest = digest;
    }

    public static ModelFile read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ModelFile(file.toString(), bytes, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the user named it, for errors; empty where there is none. */
    public String name() {
        return name;
    }

    /** Makes a model of a file's bytes; says what is wrong with them after "is": "not a model of names". */
    public interface Format<T> {
        T read(InputStream in) throws IOException;
    }

    /**
     * The model; empty where the user gave none.
     *
     * @param command that makes such a file
     * @throws IllegalArgumentException where the file is no such model: what, where, what to do
     */
    public <T> Optional<T> model(Format<T> format, String command) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(format.read(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " is " + e.getMessage() + "; make one with " + command + ".", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelFile file && digest.equals(file.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    /** Its SHA-256. */
    @Override
    public String toString() {
        return digest;
    }
}
