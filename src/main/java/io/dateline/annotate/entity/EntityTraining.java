package io.dateline.annotate.entity;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Makes a model of names from tagged texts and tells how well it does on documents that it has not seen. Equal files in equal
 * order give an equal model, to the byte.
 */
public final class EntityTraining {
    private static final int PARTS = 5;
    private static final int GZIP_MAGIC = 0x1f;

    private EntityTraining() {}

    /** Which fifth of each file's documents is kept from training and reported on. */
    public enum HeldOut {
        /** The last; training takes the rest. */
        TEST,
        /** The last but one; training takes what stands before it, and nobody looks at the last. */
        DEVELOPMENT,
        /** Training takes all, and there is nothing to report on. */
        NONE
    }

    /** Of one file: shares of names with the same tokens and the same kind; F1 is their harmonic mean. */
    public record Report(int documents, int names, double precision, double recall, double f1) {}

    /**
     * Trains on files of tagged text (two columns, see {@code dateline train entities --help}; may be in gzip).
     *
     * @param out takes the model; left open
     * @return reports by file, in order
     * @throws IllegalArgumentException for a file that is no tagged text: file, line, what to do
     */
    public static Map<Path, Report> train(List<Path> files, HeldOut heldOut, OutputStream out) throws IOException {
        List<TaggedText> lessons = new ArrayList<>();
        Map<Path, List<TaggedText>> held = new LinkedHashMap<>();
        for (Path file : files) {
            List<TaggedText> all = read(file);
            int first = part(all.size(), heldOut == HeldOut.DEVELOPMENT ? PARTS - 2 : PARTS - 1);
            int end = part(all.size(), heldOut == HeldOut.DEVELOPMENT ? PARTS - 1 : PARTS);
            lessons.addAll(heldOut == HeldOut.NONE ? all : all.subList(0, first));
            held.put(file, heldOut == HeldOut.NONE ? List.of() : all.subList(first, end));
        }
        if (lessons.isEmpty()) {
            throw new IllegalArgumentException(
                    "no documents to learn from: five a file are the fewest, each after a line -DOCSTART-");
        }
        Model model = Trainer.train(lessons);
        model.write(out);
        Map<Path, Report> reports = new LinkedHashMap<>();
        held.forEach((file, texts) -> {
            if (!texts.isEmpty()) {
                reports.put(file, report(model, texts));
            }
        });
        return reports;
    }

    private static int part(int size, int parts) {
        return size * parts / PARTS;
    }

    private static Report report(Model model, List<TaggedText> texts) {
        Tagger tagger = new Tagger(model);
        Score score = new Score();
        for (TaggedText text : texts) {
            score.add(text.tags(), tagger.tag(new Features(text.tokens())));
        }
        return new Report(texts.size(), score.wanted(), score.precision(), score.recall(), score.f1());
    }

    private static List<TaggedText> read(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            bytes.mark(1);
            boolean isGzip = bytes.read() == GZIP_MAGIC;
            bytes.reset();
            try (Reader text =
                    new InputStreamReader(isGzip ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8)) {
                return TaggedText.read(file.toString(), text);
            }
        }
    }
}
