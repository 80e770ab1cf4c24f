package io.dateline.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Writes the pages of a season: what each outlet wrote itself, and what several took from an agency. Floods make one topic
 * burst for four days.
 */
final class Newsroom {
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 1);
    static final int DAYS = 91;
    /** First of the four days of floods. */
    static final LocalDate FLOOD = LocalDate.of(2024, 10, 14);

    private static final int FLOOD_DAYS = 4;
    private static final double WIRE_SHARE = 0.12;
    private static final double FLOOD_SHARE = 0.06;
    private static final double WEEKEND_SHARE = 0.5;
    private static final int MOST_CARRIERS = 5;

    private final SplittableRandom random;
    private final List<SamplePage> pages = new ArrayList<>();
    private final Set<String> urls = new HashSet<>();
    private int stories;

    Newsroom(SplittableRandom random) {
        this.random = random;
    }

    List<SamplePage> write(int articles) {
        while (pages.size() < articles) {
            boolean isFlood = random.nextDouble() < FLOOD_SHARE;
            LocalDate day = isFlood ? FLOOD.plusDays(random.nextInt(FLOOD_DAYS)) : day();
            if (random.nextDouble() < WIRE_SHARE) {
                wire(day, isFlood, articles - pages.size());
            } else {
                own(day, isFlood);
            }
        }
        return pages;
    }

    private LocalDate day() {
        while (true) {
            LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
            boolean isWeekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!isWeekend || random.nextDouble() < WEEKEND_SHARE) {
                return day;
            }
        }
    }

    private void own(LocalDate day, boolean isFlood) {
        Outlet outlet = Outlet.ALL.get(random.nextInt(Outlet.ALL.size()));
        String section = section(outlet.language(), isFlood);
        Prose prose = new Prose(random, outlet.language(), section);
        List<String> authors = new ArrayList<>(List.of(prose.person()));
        if (random.nextInt(6) == 0) {
            String second = prose.person();
            if (!authors.contains(second)) {
                authors.add(second);
            }
        }
        String caption = prose.headline() + ".";
        add(
                outlet,
                prose.headline(),
                authors,
                section,
                day,
                prose.paragraphs(2),
                random.nextInt(3) == 0 ? Optional.of(caption) : Optional.empty(),
                stories++,
                Optional.empty(),
                false);
    }

    private void wire(LocalDate day, boolean isFlood, int room) {
        String language = random.nextInt(4) == 0 ? "de" : "en";
        String agency = language.equals("de") ? "dpa" : "Reuters";
        String section = section(language, isFlood);
        Prose prose = new Prose(random, language, section);
        List<String> body = prose.paragraphs(3);
        String headline = prose.headline();
        String town = prose.town();
        String reporter = prose.person();
        String editor = prose.person();
        List<Outlet> carriers = new ArrayList<>(
                Outlet.ALL.stream().filter(o -> o.language().equals(language)).toList());
        int story = stories++;
        int wanted = Math.min(room, 2 + random.nextInt(MOST_CARRIERS - 1));
        for (int i = 0; i < wanted && !carriers.isEmpty(); i++) {
            Outlet outlet = carriers.remove(random.nextInt(carriers.size()));
            boolean shows = i == 0 || random.nextInt(5) > 0;
            List<String> paragraphs = new ArrayList<>(body);
            if (i > 0 && random.nextInt(4) == 0) {
                paragraphs.remove(paragraphs.size() - 1);
            }
            if (shows) {
                String start = language.equals("de") ? town : town.toUpperCase(Locale.ROOT);
                paragraphs.set(0, start + " (" + agency + ") - " + paragraphs.get(0));
                if (language.equals("en")) {
                    paragraphs.add("(Reporting by " + reporter + "; Editing by " + editor + ")");
                }
            }
            String title = i > 0 && random.nextInt(3) == 0 ? prose.headline() : headline;
            add(
                    outlet,
                    title,
                    List.of(),
                    section,
                    day,
                    paragraphs,
                    Optional.empty(),
                    story,
                    Optional.of(agency),
                    shows);
        }
    }

    private String section(String language, boolean isFlood) {
        if (isFlood) {
            return language.equals("de") ? "Wetter" : "Weather";
        }
        List<String> sections = Phrases.sections(language);
        return sections.get(random.nextInt(sections.size()));
    }

    private void add(
            Outlet outlet,
            String title,
            List<String> authors,
            String section,
            LocalDate day,
            List<String> paragraphs,
            Optional<String> caption,
            int story,
            Optional<String> agency,
            boolean shows) {
        LocalTime time = LocalTime.of(6 + random.nextInt(12), random.nextInt(60), random.nextInt(60));
        OffsetDateTime published = OffsetDateTime.of(day, time, outlet.zone());
        String path = Phrases.of(outlet.language(), section, "section").get(0) + "/"
                + day.toString().replace('-', '/') + "/" + Prose.slug(title);
        String url = "https://" + outlet.host() + "/" + path;
        if (!urls.add(url)) {
            url = url + "-" + (urls.size() + 1);
            urls.add(url);
        }
        pages.add(new SamplePage(
                outlet, url, title, authors, section, published, paragraphs, caption, story, agency, shows));
    }
}
