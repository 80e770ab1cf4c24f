package io.dateline.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** Rows of figures as an HTML table that a screen reader can walk. */
record Table(String caption, List<Column> columns) {
    /** How a cell is written. */
    enum Form {
        TEXT,
        /** The column's text, as a link to the address in the row's {@code url}, in the row's {@code language}. */
        LINK,
        /** A day, or a minute, which is not broken over lines. */
        TIME,
        COUNT,
        BYTES,
        SHARE,
        DECIMAL
    }

    record Column(String name, String heading, Form form) {
        /** Of a cell: the start tag. */
        String start() {
            return isNumber() ? "<td class=\"number\">" : form == Form.TIME ? "<td class=\"time\">" : "<td>";
        }

        boolean isNumber() {
            return form != Form.TEXT && form != Form.LINK && form != Form.TIME;
        }
    }

    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};
    private static final double PERCENT = 100;
    private static final int KILO = 1000;

    String html(JsonNode rows) {
        StringBuilder out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(Markup.escape(caption))
                .append("\"><table><caption><span>")
                .append(Markup.escape(caption))
                .append("</span></caption><thead><tr>");
        for (Column column : columns) {
            out.append("<th scope=\"col\"")
                    .append(column.isNumber() ? " class=\"number\">" : ">")
                    .append(Markup.escape(column.heading()))
                    .append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (JsonNode row : rows) {
            out.append("<tr>");
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                out.append(i == 0 ? "<th scope=\"row\">" : column.start())
                        .append(cell(row, column))
                        .append(i == 0 ? "</th>" : "</td>");
            }
            out.append("</tr>");
        }
        return out.append("</tbody></table></div>").toString();
    }

    private static String cell(JsonNode row, Column column) {
        JsonNode value = row.path(column.name());
        if (value.isNull() || value.isMissingNode()) {
            return "–";
        }
        return switch (column.form()) {
            case TEXT, TIME -> Markup.escape(value.asText());
            case LINK ->
                Markup.link(
                        row.path("url").asText(""),
                        value.asText(),
                        row.path("language").asText(""));
            case COUNT -> count(value.asLong());
            case BYTES -> bytes(value.asLong());
            case SHARE -> String.format(Locale.ROOT, "%.1f %%", PERCENT * value.asDouble());
            case DECIMAL -> String.format(Locale.ROOT, "%,.1f", value.asDouble());
        };
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String bytes(long number) {
        double size = number;
        int unit = 0;
        while (size >= KILO && unit < UNITS.length - 1) {
            size /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }
}
