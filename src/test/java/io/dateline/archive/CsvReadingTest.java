package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Rows of cells are documents of the fields that their columns name. */
class CsvReadingTest {
    @Test
    void aRowIsAnObjectOfItsColumns() throws IOException {
        ReadArchive read = ReadArchive.of(
                "\uFEFFtitle,text,url\r\n\"A, \"\"B\"\"\",\"first\r\nsecond\",https://e.org\r\n\r\nC,d,\r\nlast,x,y");
        assertThat(read.container()).isEqualTo(new Container("csv", false));
        assertThat(read.bodies())
                .containsExactly(
                        "{\"title\":\"A, \\\"B\\\"\",\"text\":\"first\\u000d\\u000asecond\",\"url\":\"https://e.org\"}",
                        "{\"title\":\"C\",\"text\":\"d\",\"url\":\"\"}",
                        "{\"title\":\"last\",\"text\":\"x\",\"url\":\"y\"}");
        assertThat(ReadArchive.of("kop;tekst\nA;b\nC;d\n").bodies()).hasSize(2);
    }

    @Test
    void badRowsCostThemselves() throws IOException {
        String rows = "a,b\n1,2\n".repeat(1) + "3,4\n".repeat(20_000);
        ReadArchive read = ReadArchive.of(rows + "5,6,7\n8,9\n\"open,1\n10,11\n");
        assertThat(read.documents()).hasSize(20_003);
        assertThat(read.reasons()).containsExactly(Reason.TRAILING_DATA, Reason.TRUNCATED);
    }

    @Test
    void aTextWithCommasIsNoTable() throws IOException {
        ReadArchive read =
                ReadArchive.of("Berlin, Germany\nThe city said on Monday, as before, it would pay.\nMore, later.\n");
        assertThat(read.container().label()).isEqualTo("text");
    }
}
