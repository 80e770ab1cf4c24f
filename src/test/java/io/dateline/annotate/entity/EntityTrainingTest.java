package io.dateline.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.annotate.Annotations;
import io.dateline.annotate.Annotators;
import io.dateline.annotate.Entity;
import io.dateline.annotate.Models;
import io.dateline.article.Article;
import io.dateline.data.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityTrainingTest {
    private static final List<String> PEOPLE =
            List.of("Ada Lindqvist", "Omar Vance", "Petra Holm", "Jonas Ek", "Ida Brandt");
    private static final List<String> TOWNS = List.of("Oslo", "Graz", "Lund", "Porto", "Turku");

    @TempDir
    private Path folder;

    @Test
    void equalFilesGiveAnEqualModelAndWhatIsLearnedIsFoundInUnseenDocuments() throws IOException {
        Path file = Files.writeString(folder.resolve("ours.bio"), documents());
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        EntityTraining.Report report =
                Objects.requireNonNull(EntityTraining.train(List.of(file), EntityTraining.HeldOut.TEST, once)
                        .get(file));
        EntityTraining.train(List.of(file), EntityTraining.HeldOut.TEST, twice);
        assertThat(once.toByteArray()).isEqualTo(twice.toByteArray());
        assertThat(report.documents()).isEqualTo(5);
        assertThat(report.names()).isEqualTo(10);
        assertThat(report.f1()).isGreaterThan(0.9);
    }

    @Test
    void aModelThatIsWrittenAndReadTagsAlike() throws IOException {
        List<TaggedText> texts = TaggedText.read("ours.bio", new StringReader(documents()));
        Model model = Trainer.train(texts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        Model read = Model.read(new ByteArrayInputStream(bytes.toByteArray()));
        Features features = new Features(texts.get(0).tokens());
        assertThat(new Tagger(read).tag(features)).isEqualTo(new Tagger(model).tag(features));
    }

    /** As {@code java -cp own:dateline.jar} would find it. */
    @Test
    void aModelBeforeTheProjectsOnTheClassPathTakesItsPlace() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Trainer.train(TaggedText.read("ours.bio", new StringReader(documents())))
                .write(bytes);
        Path own = Files.createDirectories(folder.resolve("io/dateline/annotate/entity"));
        Files.write(own.resolve("names-en.model"), bytes.toByteArray());
        URL ours = Model.class.getProtectionDomain().getCodeSource().getLocation();
        URL[] urls = {folder.toUri().toURL(), ours};
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Class<?> model = loader.loadClass(Model.class.getName());
            Method known = model.getDeclaredMethod("known");
            known.setAccessible(true);
            Method write = model.getDeclaredMethod("write", OutputStream.class);
            write.setAccessible(true);
            ByteArrayOutputStream used = new ByteArrayOutputStream();
            write.invoke(known.invoke(null), used);
            assertThat(used.toByteArray()).isEqualTo(bytes.toByteArray());
        }
    }

    @Test
    void aModelThatTheUserNamesTakesThePlaceOfOurs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path tagged = Files.writeString(
                folder.resolve("boats.bio"), documents().replace("-PER", "-ORG").replace("Mayor", "Trawler"));
        EntityTraining.train(List.of(tagged), EntityTraining.HeldOut.NONE, bytes);
        Path file = Files.write(folder.resolve("boats.model"), bytes.toByteArray());
        Article article =
                EntitiesTest.article("Yesterday Trawler Ada Lindqvist returned to Oslo. Nobody was on the quay.");

        Annotations ours = Annotators.with(List.of(), List.of(), Models.NONE).annotate(article);
        Annotations theirs = Annotators.with(List.of(), List.of(), new Models(ModelFile.read(file), ModelFile.NONE))
                .annotate(article);

        assertThat(kind(ours, "Ada Lindqvist")).isEqualTo(Entity.Kind.PERSON);
        assertThat(kind(theirs, "Ada Lindqvist")).isEqualTo(Entity.Kind.ORGANISATION);
    }

    private static Entity.Kind kind(Annotations annotations, String name) {
        return annotations.entities().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    @Test
    void aModelThatIsCutOffOrOfAnotherKindIsRefusedByItsName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Trainer.train(TaggedText.read("ours.bio", new StringReader(documents())))
                .write(bytes);
        Path file = folder.resolve("names.model");
        for (int length : List.of(0, 7, bytes.size() - 1)) {
            Files.write(file, Arrays.copyOf(bytes.toByteArray(), length));
            assertRefused(file);
        }
        assertRefused(Files.writeString(file, "DLTOPIC1 is a model of topics"));
    }

    private static void assertRefused(Path file) throws IOException {
        ModelFile model = ModelFile.read(file);
        assertThatThrownBy(() -> Model.of(model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("dateline train entities");
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> Model.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .hasMessageContaining("not a model of names");
    }

    @Test
    void aLineWithoutTagIsNamed() {
        assertThatThrownBy(() -> TaggedText.read("ours.bio", new StringReader("-DOCSTART-\tO\n\nMayor\tO\nAda\n")))
                .hasMessageContaining("ours.bio line 4");
    }

    @Test
    void titlesAreCutFromNamesOfPersonsAndPeoplesAreNone() throws IOException {
        TaggedText text = TaggedText.read(
                        "ours.bio", new StringReader("Mayor\tB-PER\nAda\tI-PER\nmet\tO\nSwedes\tB-PER\n"))
                .get(0);
        assertThat(text.tags()).containsExactly(0, Tag.B_PERSON.number(), 0, 0);
    }

    private static String documents() {
        StringBuilder text = new StringBuilder();
        for (String person : PEOPLE) {
            for (String town : TOWNS) {
                String[] names = person.split(" ", -1);
                text.append("-DOCSTART-\tO\n\nYesterday\tO\nMayor\tO\n")
                        .append(names[0])
                        .append("\tB-PER\n")
                        .append(names[1])
                        .append("\tI-PER\nreturned\tO\nto\tO\n")
                        .append(town)
                        .append("\tB-LOC\n.\tO\n\n");
            }
        }
        return text.toString();
    }
}
