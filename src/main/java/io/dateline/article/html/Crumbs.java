package io.dateline.article.html;

import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Tells a heading that is the last step of a trail of sections: "Home > Politics > Storm hits coast". Publishers put words
 * for search engines there, in small letters, and print the headline below in a heading of a lower rank.
 */
final class Crumbs {
    /** Elements around a heading that may be the trail. */
    private static final int LEVELS = 6;
    /** Characters of the sections in a trail. */
    private static final int MAX_SECTIONS = 160;
    /** Links before the last step. */
    private static final int MIN_LINKS = 2;

    private static final int MAX_LINK = 40;
    private static final Evaluator LINK = QueryParser.parse("a[href]");

    private Crumbs() {}

    static boolean isLast(Element heading) {
        int most = heading.text().length() + MAX_SECTIONS;
        Element around = heading;
        for (int i = 0; i < LEVELS && around != null; i++) {
            String text = Clues.text(around, most + 1);
            if (text.length() > most) {
                return false;
            }
            if (isCalledTrail(around) || isRowOfLinks(around, heading, text)) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static boolean isCalledTrail(Element element) {
        if (element.normalName().equals("nav")) {
            return true;
        }
        for (Attribute attribute : element.attributes()) {
            if (saysCrumb(attribute.getKey()) || saysCrumb(attribute.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysCrumb(String text) {
        return text.length() <= MAX_SECTIONS && text.toLowerCase(Locale.ROOT).contains("crumb");
    }

    /** Whether all that an element says before a heading is short links, and nothing stands after it. */
    private static boolean isRowOfLinks(Element element, Element heading, String text) {
        StringBuilder row = new StringBuilder();
        int links = 0;
        for (Element link : element.select(LINK)) {
            String name = Text.letters(link.text());
            if (name.length() > MAX_LINK) {
                return false;
            }
            links += name.isEmpty() ? 0 : 1;
            row.append(name);
        }
        return links >= MIN_LINKS && Text.letters(text).contentEquals(row.append(Text.letters(heading.text())));
    }
}
