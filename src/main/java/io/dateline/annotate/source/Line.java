package io.dateline.annotate.source;

import java.util.List;
import java.util.regex.Pattern;

/** A line that may credit somebody. */
record Line(Words words, List<Mention> mentions) {
    /** What the words of a page's own rights and terms are. */
    private static final Pattern FOOTER = Pattern.compile(
            "\\b(?:may include|may contain|kann material|this site|this website|trademark|registered)\\b",
            Pattern.CASE_INSENSITIVE);

    static Line of(String text, Agencies agencies, List<String> setting) {
        return of(Words.of(text), agencies, setting);
    }

    static Line of(Words words, Agencies agencies, List<String> setting) {
        return new Line(words, agencies.in(words, setting));
    }

    String text() {
        return words.text();
    }

    int size() {
        return words.list().size();
    }

    /** Its agencies where it is nothing else. */
    List<Agency> only() {
        return Agencies.only(words, mentions);
    }

    boolean isFooter() {
        return FOOTER.matcher(text()).find();
    }
}
