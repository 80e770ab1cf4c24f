package io.dateline.article.html;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the class attributes of one page mean. Each is read once, when first asked for; not for many threads. */
final class AttributeMeanings {
    private final Map<String, Meaning> known = new HashMap<>();

    Meaning of(String attribute) {
        if (attribute.isEmpty()) {
            return Meaning.NONE;
        }
        Meaning meaning = known.get(attribute);
        if (meaning == null) {
            meaning = new Meaning(attribute);
            known.put(attribute, meaning);
        }
        return meaning;
    }

    /** What one attribute means. */
    static final class Meaning {
        static final Meaning NONE = new Meaning("");

        final Hints hints;
        private final String attribute;
        private @Nullable Cues cues;

        private Meaning(String attribute) {
            this.attribute = attribute;
            this.hints = Hints.of(attribute.trim());
        }

        Cues cues() {
            Cues found = cues;
            if (found == null) {
                found = CueWords.INSTANCE.of(attribute);
                cues = found;
            }
            return found;
        }
    }
}
