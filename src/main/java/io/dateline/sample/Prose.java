package io.dateline.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Writes sentences of a section; two runs of it share few of them. */
final class Prose {
    private static final int SLUG_CHARS = 28;

    private final SplittableRandom random;
    private final String language;
    private final String section;

    Prose(SplittableRandom random, String language, String section) {
        this.random = random;
        this.language = language;
        this.section = section;
    }

    String headline() {
        String subject = pick("subject");
        String verb = pick("verb");
        String place = pick("place");
        return subject + " " + verb + " " + place;
    }

    /** Paragraphs of two or three sentences each. */
    List<String> paragraphs(int count) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder paragraph = new StringBuilder(sentence());
            if (i % 2 == 1) {
                paragraph.append(' ').append(pick("speech").replace("{name}", person()));
            } else {
                paragraph.append(' ').append(sentence());
            }
            if (i == count - 1) {
                paragraph.append(' ').append(pick("closing"));
            }
            paragraphs.add(paragraph.toString());
        }
        return paragraphs;
    }

    String person() {
        return pick("given") + " " + pick("family");
    }

    /** Where an agency's reporter was. */
    String town() {
        return pick("town");
    }

    /** A number with a noun keeps sentences from being alike. */
    private String sentence() {
        int figure = 11 + random.nextInt(980);
        String number = language.equals("de")
                ? "den Angaben zufolge zum " + figure + ". Mal"
                : "file " + figure + " of the record says";
        String text =
                pick("subject") + " " + pick("verb") + " " + pick("detail") + " " + pick("place") + " " + pick("time");
        return text + ", " + number + ".";
    }

    String pick(String part) {
        List<String> choices = Phrases.of(language, section, part);
        return choices.get(random.nextInt(choices.size()));
    }

    static String slug(String title) {
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return slug.substring(0, Math.min(slug.length(), SLUG_CHARS));
    }
}
