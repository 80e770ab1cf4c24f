package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What words of class and id attributes tell. Immutable. */
final class CueWords {
    static final CueWords INSTANCE = new CueWords(DataFile.resource(CueWords.class, "cues.tsv"));

    /** The longest entry, in words. */
    private static final int ENTRY_WORDS = 3;
    /** Ids of more words are those of a sentence. */
    private static final int ID_WORDS = 6;

    private final Letters letters = new Letters();
    /** By the node where an entry ends. */
    private final Cues[] cues;

    private CueWords(DataFile file) {
        Map<Integer, Cues> entries = new HashMap<>();
        for (DataFile.Row row : file.rows()) {
            Cue cue = Cue.named(row.text("cue"));
            Cues found = row.text("strength").equals("hard") ? Cues.hard(cue) : Cues.soft(cue);
            entries.merge(letters.add(row.text("word")), found, Cues::and);
        }
        cues = new Cues[letters.size()];
        Arrays.fill(cues, Cues.NONE);
        entries.forEach((node, found) -> cues[node] = found);
    }

    /** The cues of an id, which may be made of the words of a heading. */
    Cues ofId(String id) {
        int words = 1;
        for (int i = 1; i < id.length(); i++) {
            words += id.charAt(i) == '-' || id.charAt(i) == '_' ? 1 : 0;
        }
        return words > ID_WORDS ? Cues.NONE : of(id);
    }

    /** The cues of the words of an attribute; the longest entries win over those within them. */
    Cues of(String attribute) {
        if (attribute.isEmpty()) {
            return Cues.NONE;
        }
        AttributeWords words = new AttributeWords(attribute);
        long hard = 0;
        long soft = 0;
        for (int i = 0; i < words.size(); ) {
            int node = Letters.ROOT;
            int taken = 1;
            Cues longest = Cues.NONE;
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
            hard |= longest.hard();
            soft |= longest.soft();
            i += taken;
        }
        return hard == 0 && soft == 0 ? Cues.NONE : new Cues(hard, soft);
    }
}
