package io.dateline.article.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the lines of one page are. Each is looked up once, when first asked for; not for many threads. */
final class Labels {
    private final Phrases phrases;
    private final List<@Nullable Optional<Phrases.Line>> known;

    Labels(Phrases phrases, Outline outline) {
        this.phrases = phrases;
        this.known = new ArrayList<>(Collections.nCopies(outline.blocks().size(), null));
    }

    Optional<Phrases.Line> of(Block block) {
        Optional<Phrases.Line> line = known.get(block.index());
        if (line == null) {
            line = phrases.of(block.text());
            known.set(block.index(), line);
        }
        return line;
    }

    long mentions(Phrases.Line line, String text) {
        return phrases.mentions(line, text);
    }

    /** What a text that is no block of the page is. */
    Optional<Phrases.Line> of(String text) {
        return phrases.of(text);
    }
}
