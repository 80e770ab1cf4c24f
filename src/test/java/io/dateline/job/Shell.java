package io.dateline.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end, in an environment without a Spark of this machine's own. */
final class Shell {
    private static final long PATIENCE_SECONDS = 60;

    private Shell() {}

    record Outcome(int code, String out, String err) {}

    static Outcome run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        List.of("SPARK_HOME", "HADOOP_CONF_DIR", "YARN_CONF_DIR", "DATELINE_SPARK_CONF")
                .forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(String.join(" ", command) + " did not end within " + PATIENCE_SECONDS + " s");
            }
            return new Outcome(process.exitValue(), text(out), text(err));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
