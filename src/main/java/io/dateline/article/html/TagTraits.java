package io.dateline.article.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the walk over a page has to know of a tag.
 *
 * @param part what an element of it is in the outline
 * @param isHeading h1 to h6
 * @param isClue whether the tag itself is a clue to {@link ClueGatherer}, whatever its attributes
 * @param cues what it tells of its content
 */
record TagTraits(Part part, boolean isHeading, boolean isClue, Cues cues) {
    /** What an element is in the outline. */
    enum Part {
        /** Nothing within is read. */
        SKIPPED,
        PICTURE,
        BREAK,
        BOX,
        /** A part of a line, or a box where its attributes tell that it stands apart from the sentence around it. */
        LOOSE,
        /** The same, set off by its letters. */
        STRONG,
        LINK,
        /** A part of a line. */
        PLAIN
    }

    private static final TagTraits INLINE = new TagTraits(Part.PLAIN, false, false, Cues.NONE);
    /** What the standard does not know and publishers define. */
    private static final TagTraits CUSTOM = new TagTraits(Part.BOX, false, false, Cues.NONE);

    private static final Set<String> CLUES =
            Set.of("html", "title", "meta", "link", "script", "time", "nav", "aside", "footer");
    private static final Map<String, TagTraits> KNOWN = new HashMap<>();

    static {
        known(
                Part.SKIPPED,
                List.of(
                        "script",
                        "style",
                        "noscript",
                        "template",
                        "svg",
                        "iframe",
                        "select",
                        "option",
                        "button",
                        "video",
                        "audio",
                        "object",
                        "embed",
                        "canvas",
                        "textarea",
                        "input",
                        "head",
                        "map",
                        "datalist",
                        "dialog",
                        "math",
                        "amp-ad",
                        "amp-sidebar",
                        "amp-consent",
                        "rt",
                        "rp"));
        known(
                Part.BOX,
                List.of(
                        "address",
                        "article",
                        "aside",
                        "blockquote",
                        "body",
                        "center",
                        "dd",
                        "details",
                        "dir",
                        "div",
                        "dl",
                        "dt",
                        "fieldset",
                        "figcaption",
                        "figure",
                        "footer",
                        "form",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "header",
                        "hgroup",
                        "hr",
                        "legend",
                        "li",
                        "main",
                        "menu",
                        "nav",
                        "ol",
                        "p",
                        "pre",
                        "section",
                        "summary",
                        "table",
                        "tbody",
                        "td",
                        "tfoot",
                        "th",
                        "thead",
                        "tr",
                        "ul",
                        "caption"));
        known(Part.PICTURE, List.of("img", "amp-img"));
        known(Part.BREAK, List.of("br"));
        known(Part.LOOSE, List.of("span", "small", "time"));
        known(Part.STRONG, List.of("b", "strong", "em", "i"));
        known(Part.LINK, List.of("a"));
        known(Part.PLAIN, List.of("html", "title", "meta", "link"));
    }

    private static void known(Part part, List<String> tags) {
        for (String tag : tags) {
            boolean isHeading =
                    tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
            KNOWN.put(tag, new TagTraits(part, isHeading, isHeading || CLUES.contains(tag), cues(tag)));
        }
    }

    static TagTraits of(String tag) {
        TagTraits known = KNOWN.get(tag);
        return known != null ? known : tag.indexOf('-') > 0 ? CUSTOM : INLINE;
    }

    private static Cues cues(String tag) {
        return switch (tag) {
            case "nav", "menu", "dir" -> Cues.hard(Cue.NAVIGATION);
            case "footer" -> Cues.hard(Cue.FOOTER);
            case "aside" -> Cues.hard(Cue.SIDEBAR);
            case "figcaption" -> Cues.hard(Cue.CAPTION);
            case "figure" -> Cues.hard(Cue.FIGURE);
            case "form", "fieldset" -> Cues.hard(Cue.FORM);
            case "article" -> Cues.hard(Cue.ARTICLE);
            case "main" -> Cues.hard(Cue.MAIN);
            case "header" -> Cues.soft(Cue.HEADER);
            default -> Cues.NONE;
        };
    }
}
