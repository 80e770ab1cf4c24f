package io.dateline.job;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Spark's standalone cluster on this machine: a Master and two Workers of one core, without an installed Spark. */
final class StandaloneCluster implements AutoCloseable {
    static final List<String> WORKERS = List.of("worker-1", "worker-2");
    private static final String HOST = "127.0.0.1";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final List<Program> programs = new ArrayList<>();
    private final Map<String, String> environment;
    private final String classPath;
    private final Path folder;
    private final int port;

    /** @param folder for what the cluster writes: an empty Spark home, and the workers' folders */
    StandaloneCluster(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.classPath = Program.classPath();
        Path home = Files.createDirectories(folder.resolve("spark"));
        Files.createDirectories(home.resolve("jars"));
        // Executors take Spark from the last of these; the scripts of a distribution would have set the others.
        this.environment = Map.of(
                "SPARK_HOME",
                home.toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_LOCAL_IP",
                HOST,
                "SPARK_DIST_CLASSPATH",
                classPath);
        this.port = freePort();
        try {
            start();
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private void start() throws IOException, InterruptedException {
        Program master = program(
                "master",
                List.of(
                        "-Xmx256m",
                        "-Dspark.master.rest.enabled=false",
                        "org.apache.spark.deploy.master.Master",
                        "--host",
                        HOST,
                        "--port",
                        String.valueOf(port),
                        "--webui-port",
                        "0"));
        awaitPort(master);
        for (String name : WORKERS) {
            program(
                    name,
                    List.of(
                            "-Xmx256m",
                            "org.apache.spark.deploy.worker.Worker",
                            "--host",
                            HOST,
                            "--webui-port",
                            "0",
                            "--cores",
                            "1",
                            "--memory",
                            "1g",
                            "--work-dir",
                            work(name).toString(),
                            url()));
        }
    }

    /** Submits an application, whose driver runs here, as a process of its own. */
    Program submit(Path jar, String mainClass, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "-Xmx1g",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                url(),
                "--class",
                mainClass,
                "--properties-file",
                Path.of("jobs", "spark-defaults.conf").toAbsolutePath().toString()));
        for (String setting : List.of(
                "spark.driver.host=" + HOST,
                "spark.driver.bindAddress=" + HOST,
                "spark.executor.cores=1",
                "spark.executor.memory=768m",
                "spark.sql.shuffle.partitions=4",
                // Not before both executors are there.
                "spark.scheduler.minRegisteredResourcesRatio=1.0")) {
            command.addAll(List.of("--conf", setting));
        }
        command.add(jar.toString());
        command.addAll(arguments);
        return program("submit", command);
    }

    /** Whether a worker ran an executor. */
    boolean hasRun(String worker) throws IOException {
        if (!Files.isDirectory(work(worker))) {
            return false;
        }
        try (Stream<Path> applications = Files.list(work(worker))) {
            return applications.anyMatch(path -> path.getFileName().toString().startsWith("app-"));
        }
    }

    /** Ends all processes and keeps what the executors said. */
    @Override
    public void close() throws IOException {
        // Executors first: they are children of workers, unknown once these are gone.
        for (int i = programs.size() - 1; i >= 0; i--) {
            programs.get(i).close();
        }
        for (String name : WORKERS) {
            keepLogs(name);
        }
    }

    private void keepLogs(String worker) throws IOException {
        if (!Files.isDirectory(work(worker))) {
            return;
        }
        try (Stream<Path> files = Files.walk(work(worker))) {
            for (Path file : files.filter(f -> f.endsWith("stderr")).toList()) {
                String name = work(worker).relativize(file).toString().replace(File.separatorChar, '-');
                Files.write(Program.LOGS.resolve(worker + "-" + name + ".log"), Files.readAllBytes(file));
            }
        }
    }

    private Program program(String name, List<String> arguments) throws IOException {
        Program program = Program.start(name, classPath, environment, arguments);
        programs.add(program);
        return program;
    }

    private Path work(String worker) {
        return folder.resolve(worker);
    }

    private String url() {
        return "spark://" + HOST + ":" + port;
    }

    private void awaitPort(Program master) throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            if (!master.process().isAlive()) {
                throw new AssertionError("the Master ended at its start. " + master.tail());
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) GLANCE.toMillis());
                return;
            } catch (IOException notYet) {
                Thread.sleep(GLANCE.toMillis());
            }
        }
        throw new AssertionError(
                "the Master did not open its port within " + START.toSeconds() + " s. " + master.tail());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
