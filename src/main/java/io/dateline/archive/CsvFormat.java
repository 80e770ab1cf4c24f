package io.dateline.archive;

import io.dateline.archive.CsvRow.Rest;
import io.dateline.archive.Recognised.Split;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows of cells below a row of column names, with commas, semicolons, tabs or bars between. Line ends may stand in cells, so
 * that it cannot be split.
 */
final class CsvFormat implements Format {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LEAST_ROWS = 2;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .:/-]{0,40}");

    @Override
    public Optional<Recognised> recognise(Head head) {
        if (head.isBinary() || head.text().startsWith("<")) {
            return Optional.empty();
        }
        for (char separator : SEPARATORS) {
            if (isTable(head.bytes(), separator)) {
                return Optional.of(Recognised.records(
                        "csv",
                        Split.NOWHERE,
                        (source, range, nesting) -> new CsvReader(source, separator, nesting.limits())));
            }
        }
        return Optional.empty();
    }

    private static boolean isTable(byte[] bytes, char separator) {
        Rest rest = bytes.length < Head.BYTES ? Rest.IS_ALL : Rest.FOLLOWS;
        int from = JsonLineReader.markLength(bytes, 0, bytes.length);
        CsvRow names = CsvRow.parse(bytes, from, bytes.length, separator, Rest.FOLLOWS);
        if (names.end() < 0 || names.cells().size() < 2 || !areNames(names.cells())) {
            return false;
        }
        int rows = 0;
        for (int at = names.end(); at < bytes.length; ) {
            CsvRow row = CsvRow.parse(bytes, at, bytes.length, separator, rest);
            if (row.end() < 0) {
                break;
            }
            if (!row.isBlank() && row.cells().size() != names.cells().size()) {
                return false;
            }
            rows += row.isBlank() ? 0 : 1;
            at = row.end();
        }
        return rows >= LEAST_ROWS || (rows == 1 && names.cells().size() > 2);
    }

    private static boolean areNames(List<byte[]> cells) {
        Set<String> names = new HashSet<>();
        for (byte[] cell : cells) {
            String name = new String(cell, StandardCharsets.UTF_8).strip();
            if (!NAME.matcher(name).matches() || !names.add(name)) {
                return false;
            }
        }
        return true;
    }
}
