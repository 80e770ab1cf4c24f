package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The cues of a box as two sets: {@code hard} tell by themselves, {@code soft} need other evidence.
 *
 * @param hard bits of {@link Cue}
 * @param soft likewise
 */
record Cues(long hard, long soft) {
    static final Cues NONE = new Cues(0, 0);

    boolean has(Cue cue) {
        return (hard & cue.bit()) != 0;
    }

    boolean hints(Cue cue) {
        return (soft & cue.bit()) != 0;
    }

    private boolean isNone() {
        return hard == 0 && soft == 0;
    }

    Cues and(Cues other) {
        return other.isNone() ? this : isNone() ? other : new Cues(hard | other.hard, soft | other.soft);
    }

    /** What words of class and id attributes tell. Immutable. */
    static final class Words {
        /** The longest entry, in words. */
        private static final int ENTRY_WORDS = 3;
        /** Ids of more words are those of a sentence. */
        private static final int ID_WORDS = 6;

        private final Letters letters = new Letters();
        /** By the node where an entry ends. */
        private final Cues[] cues;

        static Words load() {
            return new Words(DataFile.resource(Words.class, "cues.tsv"));
        }

        Words(DataFile file) {
            Map<Integer, Cues> entries = new HashMap<>();
            for (DataFile.Row row : file.rows()) {
                long bit = Cue.named(row.text("cue")).bit();
                Cues found = row.text("strength").equals("hard") ? new Cues(bit, 0) : new Cues(0, bit);
                entries.merge(letters.add(row.text("word")), found, Cues::and);
            }
            cues = new Cues[letters.size()];
            Arrays.fill(cues, NONE);
            entries.forEach((node, found) -> cues[node] = found);
        }

        /** The cues of an id, which may be made of the words of a heading. */
        Cues ofId(String id) {
            int words = 1;
            for (int i = 1; i < id.length(); i++) {
                words += id.charAt(i) == '-' || id.charAt(i) == '_' ? 1 : 0;
            }
            return words > ID_WORDS ? NONE : of(id);
        }

        /** The cues of the words of an attribute; the longest entries win over those within them. */
        Cues of(String attribute) {
            if (attribute.isEmpty()) {
                return NONE;
            }
            AttributeWords words = new AttributeWords(attribute);
            long hard = 0;
            long soft = 0;
            for (int i = 0; i < words.size(); ) {
                int node = Letters.ROOT;
                int taken = 1;
                Cues longest = NONE;
                for (int n = i; n < i + ENTRY_WORDS && n < words.size(); n++) {
                    node = words.after(letters, node, n);
                    if (node == Letters.NONE) {
                        break;
                    }
                    if (!cues[node].isNone()) {
                        longest = cues[node];
                        taken = n - i + 1;
                    }
                }
                hard |= longest.hard;
                soft |= longest.soft;
                i += taken;
            }
            return hard == 0 && soft == 0 ? NONE : new Cues(hard, soft);
        }
    }
}
