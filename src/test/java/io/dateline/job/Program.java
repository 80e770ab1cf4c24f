package io.dateline.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java program as a process of its own, on the build's class path, its output in a file. */
record Program(String name, Process process, Path log) implements AutoCloseable {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path JAR = TARGET.resolve("dateline.jar");
    static final Path LOGS = TARGET.resolve("cluster-logs");
    private static final int LINES_SHOWN = 40;

    /** What {@code package} resolved: Spark and all it needs, without Dateline. */
    static String classPath() throws IOException {
        return Files.readString(TARGET.resolve("classpath.txt")).strip();
    }

    static Program start(String name, String classPath, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm());
        command.addAll(List.of("-cp", classPath));
        command.addAll(arguments);
        Path log = Files.createDirectories(LOGS).resolve(name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Program(name, builder.start(), log);
    }

    /** What Spark needs of a JDK 17, as the launcher gives it. */
    private static List<String> jvm() {
        List<String> options = new ArrayList<>(List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Dfile.encoding=UTF-8",
                "-Djava.net.preferIPv4Stack=true",
                "-Djdk.reflect.useDirectMethodHandle=false",
                "-Dio.netty.tryReflectionSetAccessible=true",
                "-Dlog4j2.configurationFile="
                        + Path.of("jobs", "log4j2.properties").toAbsolutePath()));
        for (String name : List.of(
                "java.lang",
                "java.lang.invoke",
                "java.lang.reflect",
                "java.io",
                "java.net",
                "java.nio",
                "java.util",
                "java.util.concurrent",
                "java.util.concurrent.atomic",
                "jdk.internal.ref",
                "sun.nio.ch",
                "sun.nio.cs",
                "sun.security.action",
                "sun.util.calendar")) {
            options.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
        }
        return options;
    }

    /** Waits for a good end. */
    void finish(Duration patience) throws IOException, InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError(name + " did not end within " + patience.toSeconds() + " s. " + tail());
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(name + " ended with " + process.exitValue() + ". " + tail());
        }
    }

    /** The last lines of the output, for a message. */
    String tail() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return "The end of " + log + ":\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    /** Ends the process and what it started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
