package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Titles and names come from hostile pages; none of them becomes markup, script or another page's address. */
class ReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LEAST_PAYLOADS = 500;
    /** So that a page with all payloads has no more charts of bursts than a true one. */
    private static final int PAYLOADS_A_BURST = 66;

    private static final int CHARTS = 12;
    private static final int DAYS = 28;
    /** Columns in which texts of pages and archives stand. */
    private static final Map<String, List<String>> TEXTS = Map.of(
            "coverage_outlets", List.of("outlet"),
            "topics", List.of("label"),
            "bursts", List.of("label", "key", "series"),
            "origins", List.of("outlet", "origin"),
            "agencies", List.of("agency", "most_by"),
            "stories", List.of("title", "url", "language", "agency", "first_outlet"),
            "cited", List.of("name", "kind"),
            "quarantine", List.of("reason", "example"),
            "inputs", List.of("archive", "container"));

    @Test
    void noPayloadLeavesItsPlace() {
        Map<String, Integer> plain = shape(page("harmless"));
        List<String> payloads = payloads();
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(LEAST_PAYLOADS);
        for (String payload : payloads) {
            Document page = Jsoup.parse(page(payload));
            assertThat(shape(page)).as(payload).isEqualTo(plain);
            assertThat(page.select("a[href]").eachAttr("href"))
                    .allMatch(href -> href.startsWith("#") || href.startsWith("http"));
            assertThat(page.text().codePoints())
                    .as(payload)
                    .noneMatch(c -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200f);
        }
    }

    @Test
    void aTitleIsReadAsItIsPrinted() {
        Document page = Jsoup.parse(page("Bread & \"roses\" <for> all – 'tis said"));
        assertThat(page.select("#stories tbody th").text()).isEqualTo("Bread & \"roses\" <for> all – 'tis said");
    }

    @Test
    void figuresAreReadBackFromThePage() throws IOException {
        Document page = Jsoup.parse(page("</script><script>alert(1)</script>"));
        String data = page.select("#figures").get(0).data();
        assertThat(JSON.readTree(data).at("/stories/0/title").asText()).isEqualTo("</script><script>alert(1)</script>");
    }

    @Test
    void onlyOurScriptsMayRunAndNothingIsFetched() {
        Document page = Jsoup.parse(page("x"));
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .contains("default-src 'none'")
                .doesNotContain("unsafe-eval")
                .doesNotContain("http");
        for (Element script : page.select("script:not([type])")) {
            assertThat(policy).contains(hash(script.data()));
        }
        assertThat(page.select("[src], link, iframe, object, embed, base")).isEmpty();
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        assertThat(Markup.link("javascript:alert(1)", "t", "")).isEqualTo("t");
        assertThat(Markup.link(" https://a.example/", "t", "")).isEqualTo("t");
        assertThat(Markup.link("https://a.example/\u0000x", "t", "")).isEqualTo("t");
        assertThat(Markup.link("HTTPS://a.example/?a=1&b=\"", "t", ""))
                .isEqualTo("<a rel=\"noopener noreferrer\" href=\"HTTPS://a.example/?a=1&amp;b=&quot;\">t</a>");
    }

    @Test
    void aTitleIsReadAloudInItsLanguage() {
        assertThat(Markup.link("https://a.example/", "Hochwasser", "de-AT"))
                .isEqualTo("<a rel=\"noopener noreferrer\" lang=\"de-AT\" href=\"https://a.example/\">Hochwasser</a>");
        assertThat(Markup.link("https://a.example/", "t", "de\" onclick=\"alert(1)"))
                .doesNotContain("onclick");
    }

    @Test
    void daysAndMinutesAreNotBrokenOverLines() {
        ObjectNode figures = figures(List.of("x"));
        ((ObjectNode) figures.at("/stories/0")).put("first_at", "2024-10-15 08:50");
        Document page = Jsoup.parse(Report.html(figures, "x", 1));
        assertThat(page.select("#stories td.time").text()).isEqualTo("2024-10-15 08:50");
    }

    /** src/test/python/report_in_browser.py opens this page in a browser. */
    @Test
    void aPageWithAllPayloadsAtOnceIsWrittenForABrowser() throws IOException {
        String html = Report.html(figures(payloads()), "</title><script>alert(1)</script>", 1);
        assertThat(Jsoup.parse(html).select("#stories tbody tr"))
                .hasSize(payloads().size());
        Files.write(Path.of("target", "hostile-report.html"), html.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLongTextIsCut() {
        assertThat(Markup.plain("😀".repeat(400))).hasSize(601).endsWith("…");
    }

    private static String page(String payload) {
        return Report.html(figures(List.of(payload)), payload, 1);
    }

    private static ObjectNode figures(List<String> payloads) {
        ObjectNode figures = JsonNodeFactory.instance.objectNode();
        figures.set("totals", JSON.createObjectNode().put("articles", 12).put("first_day", payloads.get(0)));
        figures.put("step", "day");
        TEXTS.forEach((name, columns) -> {
            ArrayNode rows = figures.putArray(name);
            int step = name.equals("bursts") ? PAYLOADS_A_BURST : 1;
            for (int i = 0; i < payloads.size(); i += step) {
                ObjectNode row = rows.addObject();
                String payload = payloads.get(i);
                columns.forEach(column -> row.put(column, payload));
                row.put("series_rank", i / step + 1);
            }
        });
        for (int i = 0; i < payloads.size(); i++) {
            ObjectNode row = (ObjectNode) figures.at("/origins/" + i);
            row.put("origin", i % 2 == 0 ? payloads.get(i) : "own").put("share", 1.0);
        }
        days(figures, "coverage_days", List.of("captured", "published"), "axis");
        days(figures, "topic_days", payloads, "label");
        days(figures, "burst_days", figures.path("bursts").findValuesAsText("key"), "key");
        return figures;
    }

    /** What the charts are drawn from: four weeks for each text, the last of which the crawl missed. */
    private static void days(ObjectNode figures, String name, List<String> texts, String... columns) {
        ArrayNode rows = figures.putArray(name);
        for (int i = 0; i < texts.size() && i < CHARTS; i++) {
            for (int day = 0; day < DAYS; day++) {
                ObjectNode row = rows.addObject();
                for (String column : columns) {
                    row.put(column, texts.get(i));
                }
                boolean isBlind = day >= DAYS - 7;
                row.put("series_rank", i + 1)
                        .put("day", LocalDate.EPOCH.plusDays(day).toString())
                        .put("articles", isBlind ? 0 : 10 + day)
                        .put("total_articles", 100)
                        .put("share", 0.1)
                        .put("expected", 12.0)
                        .put("mean_28d", 12.0)
                        .put("is_burst", day == 20)
                        .put("coverage", isBlind ? "outage" : "full")
                        .put("outage_days", isBlind ? 1 : 0)
                        .put("partial_days", 0);
            }
        }
    }

    /** How often each element and attribute of the page is there, but for links, which depend on the address. */
    private static Map<String, Integer> shape(String html) {
        return shape(Jsoup.parse(html));
    }

    private static Map<String, Integer> shape(Document page) {
        Map<String, Integer> shape = new TreeMap<>();
        for (Element element : page.getAllElements()) {
            if (element.normalName().equals("a") && element.attr("href").startsWith("http")) {
                assertThat(element.attributes().asList().stream().map(Attribute::getKey))
                        .containsExactlyInAnyOrder("rel", "href");
                continue;
            }
            shape.merge(element.normalName(), 1, Integer::sum);
            element.attributes().forEach(a -> shape.merge(element.normalName() + "@" + a.getKey(), 1, Integer::sum));
        }
        return shape;
    }

    private static List<String> payloads() {
        List<String> cores = List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<iframe src=javascript:alert(1)>",
                "<a href=javascript:alert(1)>x</a>",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "https://a.example/\" onmouseover=\"alert(1)",
                "https://a.example/' onmouseover='alert(1)",
                "https://a.example/`onmouseover=alert(1)",
                "http://a.example/><script>alert(1)</script>",
                "{{data}}",
                "{{script}}",
                "$1\\",
                "=HYPERLINK(\"http://a.example\")",
                "\u202eevil\u202c",
                "\u2066x\u2069",
                "\u0000<b>",
                "\ud800<i>",
                "&lt;script&gt;",
                "&#60;script&#62;",
                "%3Cscript%3E",
                "<img src=x onerror=escaped=1>",
                "${alert(1)}");
        Set<String> starts =
                Set.of("", "\"", "'", ">", "-->", "</script>", "</style>", "</title>", "]]>", "</td></table>", "\\");
        List<String> ends = List.of("", "<!--", "<script");
        List<String> payloads = new ArrayList<>();
        for (String core : cores) {
            for (String start : starts) {
                ends.forEach(end -> payloads.add(start + core + end));
            }
        }
        return payloads;
    }

    private static String hash(String script) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
