package io.dateline.article;

import java.util.List;
import java.util.Optional;

/**
 * The title of another article, in a list on this page.
 *
 * @param title one title; a whole line where nothing tells its titles apart
 * @param sections that the list prints with it
 */
public record Teaser(Kind kind, String title, Optional<String> url, List<String> sections) {
    /** The list that it stands in. */
    public enum Kind {
        RELATED,
        POPULAR,
        LATEST
    }

    public Teaser {
        sections = List.copyOf(sections);
    }
}
