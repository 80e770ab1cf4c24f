package io.dateline.report;

import static io.dateline.report.Table.Form.BYTES;
import static io.dateline.report.Table.Form.COUNT;
import static io.dateline.report.Table.Form.DECIMAL;
import static io.dateline.report.Table.Form.LINK;
import static io.dateline.report.Table.Form.SHARE;
import static io.dateline.report.Table.Form.TEXT;
import static io.dateline.report.Table.Form.TIME;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.table.Ddl;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;

/**
 * A warehouse on one HTML page, which needs no network and no server: coverage first, then topics, bursts, sources, stories,
 * cited sources, what could not be read, and the archives. Whatever pages said stands in it as text alone.
 */
public final class Report {
    private static final Pattern MARKER = Pattern.compile("\\{\\{([a-z_]{1,40})}}");
    private static final String EMPTY = "<p class=\"none\">None.</p>";

    private Report() {}

    /**
     * The page.
     *
     * @param spark with the published tables and views registered under their names
     * @param name of the warehouse, as it is shown
     * @param ingest the newest that is counted
     */
    public static String html(SparkSession spark, String name, int ingest) {
        return html(Figures.of(spark), name, ingest);
    }

    static String html(ObjectNode figures, String name, int ingest) {
        String plot = text("plot.js");
        String script = text("report.js");
        Map<String, String> parts = new HashMap<>();
        parts.put("policy", policy(plot, script));
        parts.put("style", text("report.css"));
        parts.put("plot", plot);
        parts.put("script", script);
        parts.put("data", Markup.inScript(figures.toString()));
        parts.put("name", Markup.escape(name));
        parts.put("ingest", Table.count(ingest));
        JsonNode totals = figures.path("totals");
        for (String total : List.of("captures", "articles", "stories", "outlets", "languages", "undated")) {
            parts.put("total_" + total, Table.count(totals.path(total).asLong()));
        }
        parts.put("first_day", Markup.escape(totals.path("first_day").asText("–")));
        parts.put("last_day", Markup.escape(totals.path("last_day").asText("–")));
        parts.put("blind", blind(figures));
        tables().forEach((key, table) ->
                parts.put(key, figures.path(key).isEmpty() ? EMPTY : table.html(figures.path(key))));
        parts.put("read", read(figures.path("inputs")));
        return MARKER.matcher(text("report.html"))
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(parts.getOrDefault(m.group(1), m.group())));
    }

    private static Map<String, Table> tables() {
        return Map.of(
                "coverage_outlets",
                table(
                        "Outlets by number of articles, by the day of the crawl",
                        column("outlet", "Outlet", TEXT),
                        column("articles", "Articles", COUNT),
                        column("days", "Days with articles", COUNT),
                        column("partial_days", "Partial days", COUNT),
                        column("outage_days", "Blind days", COUNT)),
                "topics",
                table(
                        "IPTC top topics; an article may have several",
                        column("label", "Topic", TEXT),
                        column("articles", "Articles", COUNT),
                        column("stories", "Stories", COUNT),
                        column("share", "Share", SHARE)),
                "bursts",
                table(
                        "Bursts: days on which there was more than was to be expected",
                        column("label", "Of what", TEXT),
                        column("series", "Kind", TEXT),
                        column("first_day", "From", TIME),
                        column("peak_day", "Peak", TIME),
                        column("last_day", "To", TIME),
                        column("peak_articles", "Articles at the peak", COUNT),
                        column("articles", "In all", COUNT)),
                "origins",
                table(
                        "Whose words outlets print",
                        column("outlet", "Outlet", TEXT),
                        column("origin", "Origin", TEXT),
                        column("articles", "Articles", COUNT),
                        column("total_articles", "Of", COUNT),
                        column("share", "Share", SHARE)),
                "agencies",
                table(
                        "Agencies by number of articles",
                        column("agency", "Agency", TEXT),
                        column("articles", "Articles", COUNT),
                        column("outlets", "Outlets", COUNT),
                        column("most_by", "Most in", TEXT)),
                "stories",
                table(
                        "Stories that several outlets carried",
                        column("title", "Title", LINK),
                        column("outlets", "Outlets", COUNT),
                        column("articles", "Articles", COUNT),
                        column("agency", "Agency", TEXT),
                        column("first_outlet", "First in", TEXT),
                        column("first_at", "First at (UTC)", TIME),
                        column("hours_to_second", "Hours to the second", DECIMAL),
                        column("mean_similarity", "Likeness", SHARE)),
                "cited",
                table(
                        "Who is cited and quoted",
                        column("name", "Name", TEXT),
                        column("kind", "Kind", TEXT),
                        column("articles", "Articles", COUNT),
                        column("quotes", "Quotes", COUNT)),
                "quarantine",
                table(
                        "What could not be read, by reason",
                        column("reason", "Reason", TEXT),
                        column("records", "Records", COUNT),
                        column("bytes", "Bytes", BYTES),
                        column("archives", "Archives", COUNT),
                        column("example", "For example", TEXT)),
                "inputs",
                table(
                        "Archives, the largest first",
                        column("archive", "Archive", TEXT),
                        column("container", "Form", TEXT),
                        column("bytes", "Bytes", BYTES),
                        column("records", "Records", COUNT),
                        column("articles", "Articles", COUNT),
                        column("pages", "Other pages", COUNT),
                        column("revisits", "Revisits", COUNT),
                        column("other_records", "Other records", COUNT),
                        column("quarantined", "Quarantined", COUNT)));
    }

    private static Table table(String caption, Table.Column... columns) {
        return new Table(caption, Arrays.asList(columns));
    }

    private static Table.Column column(String name, String heading, Table.Form form) {
        return new Table.Column(name, heading, form);
    }

    /** What the crawl missed, in a sentence. */
    private static String blind(ObjectNode figures) {
        long outage = 0;
        long partial = 0;
        for (JsonNode row : figures.path("coverage_days")) {
            if (row.path("axis").asText().equals("captured")) {
                outage += row.path("outage_days").asLong();
                partial += row.path("partial_days").asLong();
            }
        }
        return outage + partial == 0
                ? "On no day did the crawl see much less than was to be expected."
                : "On " + Table.count(outage) + " days the crawl was blind, and on " + Table.count(partial)
                        + " it saw only a part: what these days lack says nothing about the world.";
    }

    private static String read(JsonNode inputs) {
        JsonNode first = inputs.path(0);
        return Table.count(first.path("archives").asLong()) + " archives, "
                + Table.bytes(first.path("all_bytes").asLong());
    }

    /** Nothing from anywhere; no script but ours, by their hashes. */
    private static String policy(String... scripts) {
        StringBuilder policy = new StringBuilder(
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';" + " script-src");
        for (String script : scripts) {
            policy.append(" 'sha256-").append(hash(script)).append("'");
        }
        return policy.toString();
    }

    private static String hash(String script) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(String name) {
        return Ddl.text(Report.class, name);
    }
}
