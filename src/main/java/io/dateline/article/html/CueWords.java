package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What words of class and id attributes tell. Immutable. */
final class CueWords {
    static final CueWords INSTANCE = new CueWords(DataFile.resource(CueWords.class, "cues.tsv"));

    /** The longest entry, in words. */
    private static final int ENTRY_WORDS = 3;
    /** Ids of more words are those of a sentence. */
    private static final int ID_WORDS = 6;

    private final KnownWords known;
    /** By the number of an entry. */
    private final Cues[] cues;

    private CueWords(DataFile file) {
        Map<String, Cues> entries = new LinkedHashMap<>();
        for (DataFile.Row row : file.rows()) {
            Cue cue = Cue.named(row.text("cue"));
            Cues found = row.text("strength").equals("hard") ? Cues.hard(cue) : Cues.soft(cue);
            entries.merge(row.text("word"), found, Cues::and);
        }
        known = new KnownWords(entries.keySet());
        List<Cues> numbered = new ArrayList<>(entries.values());
        numbered.add(KnownWords.NONE, Cues.NONE);
        cues = numbered.toArray(Cues[]::new);
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
            long hash = KnownWords.START;
            int taken = 1;
            Cues longest = Cues.NONE;
            for (int n = i; n < i + ENTRY_WORDS && n < words.size(); n++) {
                hash = words.joined(hash, n);
                Cues found = cues[known.number(hash)];
                if (!found.isNone()) {
                    longest = found;
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
