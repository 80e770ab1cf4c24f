package io.dateline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;

/** Forms in which rows are printed. */
enum RowFormat {
    /** For people: columns in line, long cells cut. */
    TABLE {
        private static final int WIDEST = 60;

        @Override
        void print(Dataset<Row> rows, int most, PrintWriter out) {
            List<Row> shown = rows.limit(most + 1).collectAsList();
            boolean isCut = shown.size() > most;
            List<List<String>> lines = new ArrayList<>();
            lines.add(List.of(rows.schema().fieldNames()));
            for (Row row : isCut ? shown.subList(0, most) : shown) {
                lines.add(IntStream.range(0, row.size())
                        .mapToObj(i -> cut(text(row.get(i))))
                        .toList());
            }
            int[] widths = IntStream.range(0, rows.schema().size())
                    .map(i -> lines.stream()
                            .mapToInt(line -> length(line.get(i)))
                            .max()
                            .orElse(0))
                    .toArray();
            for (int i = 0; i < lines.size(); i++) {
                out.println(line(lines.get(i), widths, rows.schema()));
                if (i == 0) {
                    out.println(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining("  ")));
                }
            }
            if (isCut) {
                out.println("(more than " + most + " rows: --rows N shows more; --format csv or json all)");
            }
        }

        private static String cut(String text) {
            String line = text.replaceAll("\\p{Cntrl}", " ");
            return length(line) <= WIDEST ? line : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
        }

        private static int length(String text) {
            return text.codePointCount(0, text.length());
        }

        private static String line(List<String> cells, int[] widths, StructType schema) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String room = " ".repeat(widths[i] - length(cells.get(i)));
                boolean isNumber = schema.fields()[i].dataType() instanceof NumericType;
                line.append(isNumber ? room + cells.get(i) : cells.get(i) + room)
                        .append("  ");
            }
            return line.toString().stripTrailing();
        }
    },
    /** RFC 4180 with every cell quoted. Text that a spreadsheet would take for a formula gets an apostrophe before it. */
    CSV {
        @Override
        void print(Dataset<Row> rows, int most, PrintWriter out) {
            StructType schema = rows.schema();
            out.print(Arrays.stream(schema.fieldNames()).map(RowFormat::quoted).collect(Collectors.joining(","))
                    + "\r\n");
            for (Iterator<Row> each = rows.toLocalIterator(); each.hasNext(); ) {
                Row row = each.next();
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < schema.size(); i++) {
                    boolean isNumber = schema.fields()[i].dataType() instanceof NumericType;
                    line.append(i == 0 ? "" : ",").append(cell(row.get(i), isNumber));
                }
                out.print(line.append("\r\n"));
            }
        }

        private String cell(@Nullable Object value, boolean isNumber) {
            return isNumber ? text(value) : quoted(text(value));
        }
    },
    /** An object a line. */
    JSON {
        @Override
        void print(Dataset<Row> rows, int most, PrintWriter out) {
            rows.toJSON().toLocalIterator().forEachRemaining(out::println);
        }
    };

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    abstract void print(Dataset<Row> rows, int most, PrintWriter out);

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Seq<?> many ? many.mkString("|") : value.toString();
    }

    static String quoted(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
