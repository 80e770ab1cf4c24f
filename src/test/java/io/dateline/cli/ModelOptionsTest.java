package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.annotate.Models;
import io.dateline.job.InputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelOptionsTest {
    @TempDir
    private Path folder;

    private static Models models(String... options) throws IOException {
        return CommandLine.populateCommand(new ModelOptions(), options).models();
    }

    @Test
    void withoutOptionsThereAreNone() throws IOException {
        assertThat(models()).isEqualTo(Models.NONE);
    }

    @Test
    void aFileThatIsMissingIsNamedWithItsOption() {
        String missing = folder.resolve("none.model").toString();
        assertThatThrownBy(() -> models("--topic-model", missing))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--topic-model")
                .hasMessageContaining(missing);
        assertThatThrownBy(() -> models("--entity-model", folder.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--entity-model");
    }

    @Test
    void modelsAreToldApartByTheirBytesAndReachOtherMachinesWhole() throws Exception {
        String one =
                Files.writeString(folder.resolve("one.model"), "DLTOPIC1 a").toString();
        String copy =
                Files.writeString(folder.resolve("copy.model"), "DLTOPIC1 a").toString();
        String other =
                Files.writeString(folder.resolve("other.model"), "DLTOPIC1 b").toString();

        Models given = models("--topic-model", one);
        assertThat(given)
                .isEqualTo(models("--topic-model", copy))
                .hasToString(models("--topic-model", copy).toString());
        assertThat(given.toString()).isNotEqualTo(models("--topic-model", other).toString());
        assertThat(given).isNotEqualTo(models("--entity-model", one));

        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
            out.writeObject(given);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
            Models received = (Models) in.readObject();
            assertThat(received).isEqualTo(given).hasToString(given.toString());
            assertThat(received.topics()
                            .model(InputStream::readAllBytes, "dateline train topics")
                            .orElseThrow())
                    .hasSize(10);
        }
    }
}
