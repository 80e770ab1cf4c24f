package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.job.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, on machines with another Spark, with the right one, and with none. */
class LauncherIT {
    private static final String LAUNCHER =
            Path.of("jobs", "dateline").toAbsolutePath().toString();

    @TempDir
    private Path spark;

    @ParameterizedTest
    @ValueSource(strings = {"3.5.1", "4.1.0", "4.20.0"})
    void anotherSparkIsNamedAndNotUsed(String version) throws IOException, InterruptedException {
        installSpark("version " + version);
        Outcome outcome = Shell.run(Map.of("SPARK_HOME", spark.toString()), LAUNCHER, "run", "seeds");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("holds Spark " + version, "Dateline needs 4.2");
    }

    @Test
    void theRightSparkGetsTheJarTheSettingsAndItsOwnOptions() throws IOException, InterruptedException {
        installSpark("version 4.2.0");
        Outcome outcome = Shell.run(
                Map.of("SPARK_HOME", spark.toString()), LAUNCHER, "run", "a b", "--", "--num-executors", "20");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("<--class><io.dateline.cli.Dateline>", "/jobs/spark-defaults.conf>")
                .contains("<--num-executors><20>")
                .endsWith("/target/dateline.jar><run><a b>");
    }

    @Test
    void aSparkHomeWithoutASparkIsSaid() throws IOException, InterruptedException {
        Outcome outcome = Shell.run(Map.of("SPARK_HOME", spark.toString()), LAUNCHER, "run", "seeds");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("holds no bin/spark-submit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--master", "--master=", "--master --warehouse"})
    void aMasterWithoutAValueIsAUsageError(String slip) throws IOException, InterruptedException {
        Outcome outcome = Shell.run(Map.of(), "bash", "-c", "exec \"$0\" run seeds " + slip, LAUNCHER);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("needs a value");
    }

    @Test
    void helpNeedsNoSpark() throws IOException, InterruptedException {
        Outcome help = Shell.run(Map.of(), LAUNCHER, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: dateline", "Exit codes:", "Examples:");
    }

    /** A spark-submit that says its version, and otherwise what it was given. */
    private void installSpark(String version) throws IOException {
        Path submit = Files.createDirectories(spark.resolve("bin")).resolve("spark-submit");
        Files.writeString(
                submit,
                "#!/bin/sh\nif [ \"$1\" = --version ]; then echo 'Welcome, " + version
                        + "' >&2; echo 'Using Scala version 2.13.17' >&2; exit 0; fi\nprintf '<%s>' \"$@\"\n");
        Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
