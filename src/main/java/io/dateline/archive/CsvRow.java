package io.dateline.archive;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of CSV (RFC 4180) in bytes of any charset that has ASCII in it: cells in quotes may hold separators, line ends and
 * doubled quotes.
 *
 * @param cells without their quotes
 * @param end index behind the row's line end; -1 where the bytes end within the row
 */
record CsvRow(List<byte[]> cells, int end) {

    /** How bytes that end within a row are read. */
    enum Rest {
        FOLLOWS,
        IS_ALL
    }

    static CsvRow parse(byte[] bytes, int from, int to, char separator, Rest rest) {
        List<byte[]> cells = new ArrayList<>();
        ByteArrayOutputStream cell = new ByteArrayOutputStream();
        boolean isQuoted = false;
        boolean isFirst = true;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (isQuoted) {
                boolean isDoubled = b == '"' && at + 1 < to && bytes[at + 1] == '"';
                if (b == '"' && !isDoubled) {
                    isQuoted = false;
                } else {
                    cell.write(b);
                    at += isDoubled ? 1 : 0;
                }
            } else if (b == '"' && isFirst) {
                isQuoted = true;
            } else if (b == separator || b == '\n') {
                cells.add(cell.toByteArray());
                cell.reset();
                isFirst = true;
                if (b == '\n') {
                    return new CsvRow(cells, at + 1);
                }
                continue;
            } else if (b != '\r') {
                cell.write(b);
            }
            isFirst = false;
        }
        if (rest == Rest.FOLLOWS || isQuoted) {
            return new CsvRow(cells, -1);
        }
        cells.add(cell.toByteArray());
        return new CsvRow(cells, to);
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.length == 0);
    }

    /** The row as a JSON object whose fields are the columns. */
    byte[] json(List<byte[]> columns) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        for (int i = 0; i < columns.size(); i++) {
            json.write(i == 0 ? '{' : ',');
            text(json, columns.get(i));
            json.write(':');
            text(json, cells.get(i));
        }
        json.write('}');
        return json.toByteArray();
    }

    private static void text(ByteArrayOutputStream json, byte[] cell) {
        json.write('"');
        for (byte b : cell) {
            if (b == '"' || b == '\\') {
                json.write('\\');
                json.write(b);
            } else if (b >= 0 && b < ' ') {
                json.writeBytes(
                        new byte[] {'\\', 'u', '0', '0', (byte) ('0' + (b >> 4)), (byte) Character.forDigit(b & 0xf, 16)
                        });
            } else {
                json.write(b);
            }
        }
        json.write('"');
    }
}
