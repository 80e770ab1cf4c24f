package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading is measured against inflates all of a file, or the measure would be worth nothing. */
class InflatedWholeTest {
    @TempDir
    private Path folder;

    @Test
    void everyMemberIsInflatedWhereverItsHeaderLies() throws IOException, DataFormatException {
        Path file = folder.resolve("members.gz");
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        long bytes = 0;
        for (int i = 0; i < 30; i++) {
            byte[] noise = new byte[7_777];
            new SplittableRandom(i).nextBytes(noise);
            try (GZIPOutputStream gzip = new GZIPOutputStream(members)) {
                gzip.write(noise);
                gzip.write(new byte[200_000]);
            }
            bytes += noise.length + 200_000;
        }
        Files.write(file, members.toByteArray());
        assertThat(InflatedWhole.bytes(file)).isEqualTo(bytes);
        Files.write(file, Arrays.copyOf(members.toByteArray(), members.size() - 20));
        assertThatThrownBy(() -> InflatedWhole.bytes(file)).isInstanceOf(EOFException.class);
    }
}
