package io.dateline.annotate.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.annotate.Annotators;
import io.dateline.annotate.Models;
import io.dateline.annotate.Topic;
import io.dateline.article.Article;
import io.dateline.data.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicTrainingTest {
    private static final List<String> BEES = List.of("hive", "queen", "comb", "drone", "nectar", "swarm", "keeper");
    private static final List<String> LOCKS = List.of("sluice", "barge", "towpath", "gate", "keel", "winch", "basin");
    private static final int ARTICLES = 60;

    @TempDir
    private Path folder;

    /** Articles of bees and of locks by turns, each of four words of its topic among words of all topics. */
    private static String labelled() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            boolean isOfBees = i % 2 == 0;
            lines.append("{\"title\":\"Report ")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(text(isOfBees ? BEES : LOCKS, i))
                    .append("\",\"topics\":[\"local:")
                    .append(isOfBees ? "bees" : "locks")
                    .append("\"]}\n");
        }
        return lines.toString();
    }

    private static String text(List<String> words, int from) {
        List<String> said = new ArrayList<>(List.of("in", "the", "village"));
        for (int i = 0; i < 4; i++) {
            said.add(words.get((from / 2 + i) % words.size()));
            said.add("was");
            said.add("seen");
        }
        return String.join(" ", said);
    }

    private byte[] model() throws IOException {
        Path file = Files.writeString(folder.resolve("ours.jsonl"), labelled());
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        TopicTraining.train(List.of(file), TopicTraining.HeldOut.TEST, model);
        return model.toByteArray();
    }

    @Test
    void topicsAreToldApartOnArticlesThatWereHeldOut() throws IOException {
        Path file = Files.writeString(folder.resolve("ours.jsonl"), labelled());

        TopicTraining.Report report =
                TopicTraining.train(List.of(file), TopicTraining.HeldOut.TEST, new ByteArrayOutputStream());

        assertThat(report.learned()).isEqualTo(48);
        assertThat(report.heldOut()).isEqualTo(12);
        assertThat(report.topics()).isEqualTo(2);
        assertThat(report.f1()).isEqualTo(1);
    }

    @Test
    void equalFilesGiveAnEqualModelOfBoundedSize() throws IOException {
        byte[] model = model();

        assertThat(model).isEqualTo(model());
        assertThat(model.length).isLessThan(70_000);
    }

    @Test
    void whatAModelFindsComesInAdditionToWhatWordsFind() throws IOException {
        Topics topics = new Topics(List.of(), Optional.of(TopicModel.read(new ByteArrayInputStream(model()))));

        List<Topic> found = topics.of(TopicsTest.article(
                "en", "The hive and the parliament", List.of(), List.of(), "A swarm left the hive; the queen led."));

        assertThat(found).extracting(Topic::id).contains("local:bees", "medtop:11000000");
        Topic bees = found.stream()
                .filter(t -> t.id().equals("local:bees"))
                .findFirst()
                .orElseThrow();
        assertThat(bees.evidence()).contains("hive", "swarm");
        assertThat(bees.score()).isBetween(0.5, 1.0);
    }

    @Test
    void aModelOnTheClassPathIsUsedByTheAnnotators() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/io/dateline/annotate/topic"));
        Files.write(own.resolve("topics.model"), model());
        Article article = TopicsTest.article("en", "The hive", List.of(), List.of(), "A swarm left the hive.");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URL[] urls = {folder.resolve("own").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, before)) {
            thread.setContextClassLoader(loader);
            assertThat(Annotators.with(List.of(), List.of(), Models.NONE)
                            .annotate(article)
                            .topics())
                    .extracting(Topic::id)
                    .contains("local:bees");
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThat(Annotators.with(List.of(), List.of(), Models.NONE)
                        .annotate(article)
                        .topics())
                .extracting(Topic::id)
                .doesNotContain("local:bees");
    }

    @Test
    void aModelThatTheUserNamesIsUsedByTheAnnotators() throws IOException {
        Models models = new Models(ModelFile.NONE, ModelFile.read(Files.write(folder.resolve("bees.model"), model())));
        Article article = TopicsTest.article("en", "The hive", List.of(), List.of(), "A swarm left the hive.");

        assertThat(Annotators.with(List.of(), List.of(), models)
                        .annotate(article)
                        .topics())
                .extracting(Topic::id)
                .contains("local:bees");
    }

    @Test
    void whereverAModelIsCutOffItIsRefusedByItsName() throws IOException {
        byte[] whole = model();
        Path file = folder.resolve("cut.model");
        for (int length : List.of(0, 7, 8, 9, 60_000, 65_545, whole.length / 2 + 33_000, whole.length - 1)) {
            Files.write(file, Arrays.copyOf(whole, Math.min(length, whole.length - 1)));
            assertRefused(file);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertRefused(file);
    }

    private static void assertRefused(Path file) throws IOException {
        ModelFile model = ModelFile.read(file);
        assertThatThrownBy(() -> new Topics(List.of(), model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("dateline train topics");
    }

    @Test
    void aLineWithoutTopicsIsNamed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("ours.jsonl"), "{\"text\":\"a\",\"topics\":[]}\n{\"text\":\"b\",\"topics\":\"bees\"}\n");

        assertThatThrownBy(() ->
                        TopicTraining.train(List.of(file), TopicTraining.HeldOut.NONE, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ours.jsonl line 2")
                .hasMessageContaining("topics is no list");
    }

    @Test
    void tooFewArticlesAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("ours.jsonl"), "{\"text\":\"a\",\"topics\":[\"local:bees\"]}\n");

        assertThatThrownBy(() ->
                        TopicTraining.train(List.of(file), TopicTraining.HeldOut.NONE, new ByteArrayOutputStream()))
                .hasMessageContaining("0 topics have 3 articles or more");
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> TopicModel.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .hasMessageContaining("not a model of topics");
    }
}
