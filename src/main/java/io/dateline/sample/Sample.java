package io.dateline.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * A season of made-up news as a WARC, with its truth: equal seeds give equal bytes. Eight outlets in three layouts and two
 * languages, agency stories with several carriers, a topic that bursts, pages captured twice or corrected, front pages and
 * errors, and a week in which the crawl failed.
 *
 * @param articles pages of articles
 * @param pageKib size that pages are filled up to, in KiB; 0 for the bare pages. Real ones have 170
 */
public record Sample(long seed, int articles, int pageKib) {
    /** First day of the week that the crawler was down. */
    public static final LocalDate OUTAGE = LocalDate.of(2024, 11, 11);

    private static final int OUTAGE_DAYS = 7;
    private static final int FRONT_PAGE_EVERY = 120;
    private static final int ERROR_EVERY = 90;
    private static final int LINKS_OF_FRONT = 12;
    private static final int KIB = 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    public Sample {
        if (articles < 1 || pageKib < 0) {
            throw new IllegalArgumentException(
                    "a sample has at least one article, and pages of no less than 0 KiB: " + articles + ", " + pageKib);
        }
    }

    private enum Kind {
        RESPONSE,
        CORRECTED,
        REVISIT,
        FRONT,
        MISSING
    }

    private record Fetch(Instant at, Kind kind, SamplePage page) {}

    /**
     * Writes {@code sample.warc.gz} and the truth, {@code _truth/pages.jsonl.gz}: a line a page that a crawl saw.
     *
     * @param folder is made where it is missing
     */
    public void write(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<SamplePage> pages = new Newsroom(random.split()).write(articles);
        List<Fetch> fetches = fetches(random.split(), pages);
        Files.createDirectories(folder.resolve("_truth"));
        Path warc = folder.resolve("sample.warc.gz");
        try (WarcFile file = new WarcFile(new BufferedOutputStream(Files.newOutputStream(warc)))) {
            file.info(
                    Newsroom.FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC),
                    Map.of("software", "Dateline sample, seed " + seed));
            SplittableRandom chrome = random.split();
            for (Fetch fetch : fetches) {
                write(file, fetch, pages, chrome);
            }
        }
        truth(folder.resolve("_truth").resolve("pages.jsonl.gz"), fetches);
    }

    private static List<Fetch> fetches(SplittableRandom random, List<SamplePage> pages) {
        List<Fetch> fetches = new ArrayList<>();
        int number = 0;
        Instant end = Newsroom.FIRST_DAY.plusDays(Newsroom.DAYS).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (SamplePage page : pages) {
            Instant first = page.published().toInstant().plus(1 + random.nextInt(20 * 60), ChronoUnit.MINUTES);
            if (isDown(first)) {
                continue; // Nobody saw it.
            }
            fetches.add(new Fetch(first, Kind.RESPONSE, page));
            Instant again = first.plus(1 + random.nextInt(5), ChronoUnit.DAYS);
            int fate = random.nextInt(100);
            if (fate < 12 && !isDown(again) && again.isBefore(end)) {
                Kind kind = fate < 6 ? Kind.RESPONSE : fate < 9 ? Kind.REVISIT : Kind.CORRECTED;
                fetches.add(new Fetch(again, kind, page));
            }
            number++;
            if (number % FRONT_PAGE_EVERY == 0) {
                fetches.add(new Fetch(first.plusSeconds(1), Kind.FRONT, page));
            }
            if (number % ERROR_EVERY == 0) {
                fetches.add(new Fetch(first.plusSeconds(2), Kind.MISSING, page));
            }
        }
        fetches.sort(Comparator.comparing(Fetch::at).thenComparing(f -> f.page().url()));
        return fetches;
    }

    private static boolean isDown(Instant at) {
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return !day.isBefore(OUTAGE) && day.isBefore(OUTAGE.plusDays(OUTAGE_DAYS));
    }

    private void write(WarcFile file, Fetch fetch, List<SamplePage> pages, SplittableRandom random) throws IOException {
        SamplePage page = fetch.page();
        Outlet outlet = page.outlet();
        List<SamplePage> others = new ArrayList<>();
        while (others.size() < (fetch.kind() == Kind.FRONT ? LINKS_OF_FRONT : 1)) {
            SamplePage other = pages.get(random.nextInt(pages.size()));
            if (other.outlet().equals(outlet)) {
                others.add(other);
            }
        }
        switch (fetch.kind()) {
            case RESPONSE -> file.response(page.url(), fetch.at(), 200, render(page, others, random));
            case CORRECTED -> file.response(page.url(), fetch.at(), 200, render(page.corrected(), others, random));
            case REVISIT ->
                file.revisit(page.url(), fetch.at(), page.published().toInstant());
            case FRONT ->
                file.response("https://" + outlet.host() + "/", fetch.at(), 200, Layout.front(outlet, others));
            case MISSING ->
                file.response(
                        "https://" + outlet.host() + "/gone/" + fetch.at().getEpochSecond(),
                        fetch.at(),
                        404,
                        Layout.missing(outlet));
        }
    }

    private String render(SamplePage page, List<SamplePage> others, SplittableRandom random) {
        String bare = page.outlet().layout().render(page, others, "");
        return pageKib * KIB <= bare.length()
                ? bare
                : page.outlet().layout().render(page, others, filler(pageKib * KIB - bare.length(), random));
    }

    /** What makes real pages large: scripts, lists of links, styles. */
    private static String filler(int chars, SplittableRandom random) {
        StringBuilder filler = new StringBuilder("<script>window.state={");
        while (filler.length() < chars / 2) {
            filler.append("\"k")
                    .append(random.nextInt(1 << 20))
                    .append("\":\"")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\",");
        }
        filler.append("};</script><div class=\"sitemap\"><ul>");
        while (filler.length() < chars) {
            int id = random.nextInt(1 << 20);
            filler.append("<li class=\"item item-")
                    .append(id)
                    .append("\"><a href=\"/archive/")
                    .append(id)
                    .append("\"><span>")
                    .append(id)
                    .append("</span></a></li>");
        }
        return filler.append("</ul></div>").toString();
    }

    private static void truth(Path path, List<Fetch> fetches) throws IOException {
        Map<String, Map<String, Object>> lines = new LinkedHashMap<>();
        for (Fetch fetch : fetches) {
            if (fetch.kind() == Kind.RESPONSE || fetch.kind() == Kind.CORRECTED) {
                SamplePage page = fetch.page();
                Map<String, Object> line = lines.computeIfAbsent(page.url(), url -> line(page));
                line.merge("captures", 1, (a, b) -> (Integer) a + (Integer) b);
                if (fetch.kind() == Kind.CORRECTED) {
                    line.put("versions", 2);
                }
            }
        }
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(path)), StandardCharsets.UTF_8)) {
            for (Map<String, Object> line : lines.values()) {
                out.write(JSON.writeValueAsString(line));
                out.write('\n');
            }
        }
    }

    private static Map<String, Object> line(SamplePage page) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("url", page.url());
        line.put("outlet", page.outlet().name());
        line.put("site", page.outlet().site());
        line.put("language", page.outlet().language());
        line.put("title", page.title());
        line.put("authors", page.authors());
        line.put("section", page.section());
        line.put("published_date", page.published().toLocalDate().toString());
        line.put("published_at", page.published().toInstant().toString());
        line.put("captions", page.caption().map(List::of).orElse(List.of()));
        line.put("story", page.story());
        line.put("origin", page.agency().isEmpty() ? "own" : "wire");
        line.put("agency", page.agency().orElse(""));
        line.put("shows_agency", page.showsAgency());
        line.put("versions", 1);
        line.put("text_sha256", sha256(String.join("\n\n", page.paragraphs())));
        return line;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
