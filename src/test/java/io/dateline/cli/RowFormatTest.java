package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of CSV are data to every spreadsheet. */
class RowFormatTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aFormulaIsText(String cell) {
        assertThat(RowFormat.quoted(cell)).isEqualTo("\"'" + cell + "\"");
    }

    @Test
    void quotesAreDoubled() {
        assertThat(RowFormat.quoted("He said \"no\", twice")).isEqualTo("\"He said \"\"no\"\", twice\"");
    }
}
