package io.dateline.article.html;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * An element that the walk over a page comes to, with what all who see it ask of it.
 *
 * @param tag its name
 * @param meaning of its class attribute
 * @param id its id attribute, or empty
 * @param others how many attributes it has besides
 */
record Opened(Element element, String tag, TagTraits traits, AttributeMeanings.Meaning meaning, String id, int others) {
    static Opened of(Element element, AttributeMeanings meanings) {
        String tag = element.normalName();
        TagTraits traits = TagTraits.of(tag);
        int size = element.attributesSize();
        if (size == 0) {
            return new Opened(element, tag, traits, AttributeMeanings.Meaning.NONE, "", 0);
        }
        Attributes attributes = element.attributes();
        String className = attributes.get("class");
        int others = className.isEmpty() ? size : size - 1;
        String id = others == 0 ? "" : attributes.get("id");
        return new Opened(element, tag, traits, meanings.of(className), id, id.isEmpty() ? others : others - 1);
    }

    boolean hasAttributes() {
        return others > 0 || meaning != AttributeMeanings.Meaning.NONE || !id.isEmpty();
    }

    /** An attribute other than class and id; empty where there is none. */
    String attribute(String name) {
        return others == 0 ? "" : element.attributes().get(name);
    }

    boolean has(String name) {
        return others > 0 && element.attributes().hasKey(name);
    }
}
