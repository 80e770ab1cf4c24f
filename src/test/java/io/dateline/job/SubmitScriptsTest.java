package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dateline.job.Shell.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be run here, YARN and Kubernetes, is rendered and looked at. */
class SubmitScriptsTest {
    private static final Path JOBS = Path.of("jobs").toAbsolutePath();
    private static final String STANDALONE = "submit-standalone.sh";
    private static final String YARN = "submit-yarn.sh";
    private static final String KUBERNETES = "submit-kubernetes.sh";

    @ParameterizedTest
    @ValueSource(strings = {"dateline", "submit.bash", STANDALONE, YARN, KUBERNETES})
    void bashReadsEveryScript(String script) throws IOException, InterruptedException {
        assertThat(Shell.run(Map.of(), "bash", "-n", JOBS.resolve(script).toString()))
                .isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void aStandaloneClusterGetsTheJarAndDatelinesWordsUnchanged() throws IOException, InterruptedException {
        String command = rendered(STANDALONE, "--master", "spark://head:7077", "--cores", "16", "--memory", "3g");
        assertThat(command)
                .startsWith("spark-submit --class io.dateline.cli.Dateline --properties-file ")
                .contains(" --master spark://head:7077 --deploy-mode client ")
                .contains(" --total-executor-cores 16 --executor-memory 3g ")
                .endsWith("/target/dateline.jar run a\\ folder/\\*.warc.gz --warehouse hdfs:///news");
    }

    @Test
    void yarnGetsItsQueueAndOneAttempt() throws IOException, InterruptedException {
        String command = rendered(YARN, "--queue", "news", "--executors", "20", "--conf", "spark.yarn.tags=daily");
        assertThat(command)
                .contains(" --master yarn --deploy-mode client --num-executors 20 ")
                .contains(" --conf spark.yarn.maxAppAttempts=1 ")
                .contains(" --queue news --conf spark.yarn.tags=daily ");
    }

    @Test
    void kubernetesGetsPodsWithoutPrivileges() throws IOException, InterruptedException {
        String command =
                rendered(KUBERNETES, "--master", "k8s://https://head:6443", "--image", "registry.test/dateline:0.1.0");
        assertThat(command)
                .contains(" --master k8s://https://head:6443 --deploy-mode cluster ")
                .contains(" --conf spark.kubernetes.container.image=registry.test/dateline:0.1.0 ")
                .contains("/jobs/kubernetes/driver-pod.yaml ")
                .contains("/jobs/kubernetes/executor-pod.yaml ")
                .contains(" local:///opt/dateline/dateline.jar run ");
    }

    @Test
    void aSparkHomeWithASpaceIsNoRiddle() throws IOException, InterruptedException {
        Outcome outcome = Shell.run(
                Map.of("SPARK_HOME", "/opt/my spark"),
                JOBS.resolve(STANDALONE).toString(),
                "--dry-run",
                "--master",
                "spark://head:7077",
                "--",
                "run",
                "in");
        assertThat(outcome.out()).startsWith("/opt/my\\ spark/bin/spark-submit ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                STANDALONE + " --dry-run -- run in|name the cluster",
                STANDALONE + " --master|--master needs a value",
                STANDALONE + " --master spark://h:7077 --queue q -- run in|no option --queue",
                STANDALONE + " --master spark://h:7077|what shall Dateline do?",
                YARN + " run in|run stands before --",
                YARN + " --dry-run --deploy-mode both -- run in|client or cluster, not both",
                KUBERNETES + " --dry-run --master k8s://https://h -- run in|name the image"
            })
    void aSlipIsNamedBeforeAnythingIsSubmitted(String slip) throws IOException, InterruptedException {
        String[] parts = slip.split("\\|", -1);
        List<String> command = new ArrayList<>(List.of(parts[0].split(" ", -1)));
        command.set(0, JOBS.resolve(command.get(0)).toString());
        Outcome outcome = Shell.run(Map.of(), command.toArray(String[]::new));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {STANDALONE, YARN, KUBERNETES})
    void helpNamesEveryOption(String script) throws IOException, InterruptedException {
        Outcome help = Shell.run(Map.of(), JOBS.resolve(script).toString(), "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith(script).contains("--dry-run", "--conf K", "--memory SIZE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"driver", "executor"})
    void podsRunWithoutRootOrCapabilities(String role) throws IOException {
        JsonNode pod = documents(role + "-pod.yaml").get(0);
        assertThat(pod.path("kind").asText()).isEqualTo("Pod");
        assertThat(pod.at("/spec/securityContext/runAsNonRoot").asBoolean()).isTrue();
        JsonNode container = pod.at("/spec/containers/0");
        assertThat(container.path("name").asText()).isEqualTo(role);
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                .isEqualTo("ALL");
    }

    @Test
    void theAccountMayWorkInItsNamespaceOnly() throws IOException {
        List<JsonNode> documents = documents("account.yaml");
        assertThat(documents.stream().map(d -> d.path("kind").asText()))
                .containsExactly("Namespace", "ServiceAccount", "Role", "RoleBinding");
    }

    @Test
    void everySettingIsOneKeyAndAValueAndHasAReason() throws IOException {
        Set<String> keys = new HashSet<>();
        String before = "";
        for (String line : Files.readAllLines(JOBS.resolve("spark-defaults.conf"))) {
            if (line.startsWith("spark.")) {
                assertThat(line).matches("spark[.][A-Za-z0-9.]+ +\\S.*");
                String key = line.substring(0, line.indexOf(' '));
                assertThat(keys.add(key)).as("%s stands once", key).isTrue();
                assertThat(before).as("a reason stands above %s", key).isNotEmpty();
            } else {
                assertThat(line)
                        .satisfiesAnyOf(
                                l -> assertThat(l).isEmpty(), l -> assertThat(l).startsWith("#"));
            }
            before = line;
        }
        assertThat(keys).hasSizeGreaterThan(10);
    }

    @Test
    void theSettingsAgreeWithWhatEverySessionRequires() throws IOException {
        String settings = Files.readString(JOBS.resolve("spark-defaults.conf"));
        assertThat(settings)
                .containsPattern("spark[.]sql[.]session[.]timeZone +UTC\n")
                .containsPattern("spark[.]sql[.]parquet[.]outputTimestampType +TIMESTAMP_MICROS\n")
                .containsPattern("spark[.]sql[.]ansi[.]enabled +true\n");
    }

    /** The command that a script would run, given its options, for one and the same job. */
    private static String rendered(String script, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JOBS.resolve(script).toString(), "--dry-run"));
        command.addAll(List.of(options));
        command.addAll(List.of("--", "run", "a folder/*.warc.gz", "--warehouse", "hdfs:///news"));
        Outcome outcome = Shell.run(Map.of(), command.toArray(String[]::new));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        return outcome.out().strip();
    }

    private static List<JsonNode> documents(String file) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        try (MappingIterator<JsonNode> documents = yaml.readerFor(JsonNode.class)
                .readValues(JOBS.resolve("kubernetes").resolve(file).toFile())) {
            return documents.readAll();
        }
    }
}
