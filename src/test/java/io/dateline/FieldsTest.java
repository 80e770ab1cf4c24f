package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Models;
import io.dateline.archive.ByteSource;
import io.dateline.archive.Limits;
import io.dateline.archive.Range;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables and objects of any fields become articles once it is said what the fields hold. */
class FieldsTest {
    private static final String TEXT =
            "The council said on Monday that the bridge would open in May. It was closed for two"
                    + " years. Traffic will be counted for a month, and the toll is set after that.";

    @Test
    void columnsAreReadAsTheUserSays() throws IOException {
        String rows = "kop;stuk;dag\nBridge opens;\"" + TEXT + "\";2024-10-25\nSecond;\"" + TEXT + "\";2024-10-26\n";
        assertThat(titles(rows, "title=kop,text=stuk,published=dag")).containsExactly("Bridge opens", "Second");
        assertThat(titles(rows, "")).doesNotContain("Bridge opens");
    }

    @Test
    void objectsAreReadAsTheUserSays() throws IOException {
        String lines = "{\"kop\": \"Bridge opens\", \"stuk\": {\"tekst\": \"" + TEXT + "\"}}\n";
        assertThat(titles(lines, "title=kop,text=stuk.tekst")).containsExactly("Bridge opens");
    }

    private static List<String> titles(String input, String fields) throws IOException {
        Pipeline.Settings settings = new Pipeline.Settings(
                Limits.DEFAULT, Selection.ALL, List.of(), List.of(), List.of(), fields, Models.NONE);
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        ByteSource source = new ByteSource() {
            @Override
            public String archive() {
                return "test";
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream open(long offset) {
                return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
            }
        };
        List<String> titles = new ArrayList<>();
        new Pipeline(settings).run(source, Range.whole(source), outcome -> {
            if (outcome instanceof Outcome.Written written) {
                titles.add(written.article().title().orElse(""));
            }
        });
        return titles;
    }
}
