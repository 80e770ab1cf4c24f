package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of what a user names, and what is passed over and said. */
class ListingTest {
    @TempDir
    private Path folder;

    @Test
    void whatMatchesNothingIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> listed(folder + "/*.warc", folder + "/empty", folder + "/none.json"))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("/*.warc", "/empty", "/none.json");
    }

    @Test
    void hiddenAndUnfinishedFilesOfAFolderArePassedOverAndSaid() throws IOException {
        for (String name : List.of("a.warc", "_b.warc", ".c.warc", "d.warc.tmp", "e.part", "f._COPYING_")) {
            Files.writeString(folder.resolve(name), "text");
        }
        Listing listing = listed(folder.toString());
        assertThat(listing.files()).extracting(InputFile::archive).containsExactly("a.warc");
        assertThat(listing.passedOver())
                .containsExactlyInAnyOrder("_b.warc", ".c.warc", "d.warc.tmp", "e.part", "f._COPYING_");
    }

    @Test
    void aFileThatIsNamedIsReadWhateverItIsCalled() throws IOException {
        Files.writeString(folder.resolve("_b.warc"), "text");
        Files.writeString(folder.resolve("c [1].part"), "text");
        Listing listing = listed(folder + "/_b.warc", folder + "/c [1].part");
        assertThat(listing.files()).extracting(InputFile::archive).containsExactly("_b.warc", "c [1].part");
        assertThat(listing.passedOver()).isEmpty();
    }

    @Test
    void aFolderThatLinksToItselfIsWalkedOnce() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(inner.resolve("a.warc"), "text");
        Files.createSymbolicLink(inner.resolve("loop"), folder);
        assertThat(listed(folder.toString()).files())
                .extracting(InputFile::archive)
                .containsExactly("inner/a.warc");
    }

    @Test
    void aPipeIsPassedOverInAFolderAndAnErrorWhereItIsNamed() throws Exception {
        Files.writeString(folder.resolve("a.warc"), "text");
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        Assumptions.assumeTrue(made.waitFor() == 0, "there is no mkfifo");
        assertThat(listed(folder.toString()).files())
                .extracting(InputFile::archive)
                .containsExactly("a.warc");
        assertThatThrownBy(() -> listed(pipe.toString()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a pipe");
    }

    @Test
    void hashesBesideFilesAreNoInputs() throws IOException {
        for (String name : List.of("a.warc", "a.warc.sha256", "b.warc")) {
            Files.writeString(folder.resolve(name), "text");
        }
        Listing listing = listed(folder.toString());
        assertThat(listing.files()).extracting(InputFile::archive).containsExactly("a.warc", "b.warc");
        String uri = listing.files().get(0).uri();
        assertThat(listing.hashes()).containsExactly(Map.entry(uri, uri + ".sha256"));
        assertThat(listed(folder + "/a.warc").hashes()).isEqualTo(listing.hashes());
    }

    private static Listing listed(String... inputs) throws IOException {
        return Listing.of(List.of(inputs), new Configuration());
    }
}
