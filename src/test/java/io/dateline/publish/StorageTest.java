package io.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
    private static final int RACES = 200;
    private static final int RUNNERS = 8;

    @TempDir
    private Path folder;

    @Test
    void ofManyThatCreateAFileOneWins() throws Exception {
        Storage storage = storage();
        ExecutorService runners = Executors.newFixedThreadPool(RUNNERS);
        try {
            for (int race = 0; race < RACES; race++) {
                String name = "commits/" + race + ".json";
                List<Callable<Boolean>> tries = new ArrayList<>();
                for (int i = 0; i < RUNNERS; i++) {
                    byte[] content = bytes("runner " + i);
                    tries.add(() -> storage.createExclusively(name, content));
                }
                int winners = 0;
                for (Future<Boolean> result : runners.invokeAll(tries)) {
                    winners += result.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            }
        } finally {
            runners.shutdown();
        }
        assertThat(storage.names("commits")).hasSize(RACES).allMatch(name -> name.endsWith(".json"));
    }

    @Test
    void aReplacedFileIsTheOldOneOrTheNewOne() throws IOException {
        Storage storage = storage();
        storage.replace("latest.json", bytes("one"));
        storage.replace("latest.json", bytes("two"));
        assertThat(storage.read("latest.json")).hasValue(bytes("two"));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aSealTellsAnEditedRecord() {
        byte[] json = Json.sealed(new Warehouse.Latest(3, "a run", List.of(1, 2, 3), 0));
        assertThat(Json.unsealed(json, Warehouse.Latest.class, "latest.json").ingest())
                .isEqualTo(3);
        byte[] edited = bytes(new String(json, StandardCharsets.UTF_8).replace("3", "4"));
        assertThatThrownBy(() -> Json.unsealed(edited, Warehouse.Latest.class, "latest.json"))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("latest.json is damaged");
    }

    private Storage storage() throws IOException {
        return Storage.at(new org.apache.hadoop.fs.Path(folder.toUri()), new Configuration());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
