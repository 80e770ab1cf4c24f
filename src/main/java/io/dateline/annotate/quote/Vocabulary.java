package io.dateline.annotate.quote;

import io.dateline.data.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of one language by which speech is told; of all languages together where the language is not known. */
final class Vocabulary {
    private static final Map<String, Vocabulary> LANGUAGES = read();
    private static final String ALL = "";

    /** What a word does. */
    enum Use {
        VERB,
        LABEL,
        TELL,
        SAY,
        THAT,
        REPORTED,
        PRONOUN,
        PLURAL,
        NEUTER,
        SOURCE,
        SOURCEAFTER,
        ASIDE,
        DETERMINER,
        PREPOSITION,
        LINK,
        CONJUNCTION,
        RELATIVE,
        BETWEEN,
        ROLE,
        TITLE,
        SHORT,
        /** A verb of speaking right behind a quote or before a colon only. */
        BEHIND,
        /** What has a title in quotation marks. */
        WORK,
        PARTICIPLE,
        AUXILIARY,
        /** As somebody told. */
        AS,
        /** Of a time that may stand between a verb and its subject. */
        DAY,
        /** For his part: may stand between a verb and its subject. */
        PHRASE,
        /** Before whose opinion follows a comma: "pour la ministre, ..." */
        OPINION,
        /** The first word of a source. */
        SOURCESTART;

        /** Never stored: the order of the uses is free. */
        @SuppressWarnings("EnumOrdinal")
        int bit() {
            return 1 << ordinal();
        }
    }

    /** One bit a use, by word or phrase in lower case. */
    private final Map<String, Integer> uses = new HashMap<>();

    private final Cues cues = new Cues();
    private final String language;

    private Vocabulary(String language) {
        this.language = language;
    }

    /**
     * @param language BCP 47; empty where it is not known
     */
    static Vocabulary of(String language) {
        int hyphen = language.indexOf('-');
        String primary = (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
        Vocabulary found = LANGUAGES.get(primary);
        return found == null ? LANGUAGES.getOrDefault(ALL, new Vocabulary(ALL)) : found;
    }

    private static Map<String, Vocabulary> read() {
        Map<String, Vocabulary> languages = new HashMap<>();
        for (DataFile.Row row : DataFile.resource(Vocabulary.class, "verbs.tsv").rows()) {
            Use use = Use.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
            for (String language : List.of(row.text("language"), ALL)) {
                Vocabulary words = languages.computeIfAbsent(language, Vocabulary::new);
                row.list("words").forEach(word -> words.add(use, word));
            }
        }
        return languages;
    }

    private void add(Use use, String phrase) {
        uses.merge(phrase, use.bit(), (a, b) -> a | b);
        if (use == Use.TELL || use == Use.SOURCE || use == Use.ASIDE) {
            cues.add(phrase);
        }
        if (use == Use.SOURCE) {
            int space = phrase.indexOf(' ');
            uses.merge(space < 0 ? phrase : phrase.substring(0, space), Use.SOURCESTART.bit(), (a, b) -> a | b);
        }
    }

    /**
     * What a word does, one bit a use.
     *
     * @param word in lower case
     */
    int uses(String word) {
        return uses.getOrDefault(word, 0);
    }

    /**
     * @param word in lower case
     */
    boolean is(Use use, String word) {
        return (uses(word) & use.bit()) != 0;
    }

    /** Whether a part of a text may tell what somebody said. */
    boolean mayTell(String text, int from, int to) {
        return cues.mayStandIn(text, from, to);
    }

    /** Whether a stop behind a word only shortens it. */
    boolean isShort(String printed) {
        boolean isName = Character.isUpperCase(printed.charAt(0)) || !language.equals("en");
        return isName && is(Use.SHORT, printed.toLowerCase(Locale.ROOT));
    }

    /** A role, also as the last part of a compound with a hyphen or of a long German word: SPD-Chef, Regierungssprecher. */
    boolean isRole(String word) {
        if (is(Use.ROLE, word)) {
            return true;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && is(Use.ROLE, word.substring(hyphen + 1))) {
            return true;
        }
        return endsWith(Use.ROLE, word);
    }

    /** Whether a title may follow a word, also as the last part of a German compound: Dokumentarfilm. */
    boolean isWork(String word) {
        return is(Use.WORK, word.substring(word.lastIndexOf('-') + 1)) || endsWith(Use.WORK, word);
    }

    /** Whether the last part of a long German word does something. */
    private boolean endsWith(Use use, String word) {
        for (int from = 3; from <= word.length() - 4 && language.equals("de"); from++) {
            if (is(use, word.substring(from))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all nouns are written with a capital, so that a capital makes no name. */
    boolean hasCapitalNouns() {
        return language.equals("de");
    }

    /** Whether the subject may stand behind the verb before a quote as well: „Am Abend sagte Klaus Lindenau: ...“ */
    boolean hasSubjectBehindVerb() {
        return !language.equals("en");
    }

    /** Whether a verb may stand without its pronoun: "dijo". */
    boolean dropsPronouns() {
        return language.equals("es");
    }

    /** Whether who speaks is told within the marks: « Oui, dit Anne Roux. » */
    boolean tellsWithinMarks() {
        return language.equals("fr");
    }
}
