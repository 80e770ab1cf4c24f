package io.dateline.annotate.source;

import io.dateline.annotate.Attribution;
import io.dateline.article.Article;
import io.dateline.article.Mark;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who the text quotes or names as its source. One pass over its words. */
final class CitedSources {
    private static final WordMap<List<Cue>> CUES = cues();
    /** The language that writes all nouns with a capital. */
    private static final String GERMAN = "de";

    /** Words between a verb and its particle. */
    private static final int MAX_TO_PARTICLE = 25;

    /** Where the name stands. */
    private enum Kind {
        /** Before it, or behind it where a quotation ends: Ann Lee said; ", said Ann Lee. */
        VERB,
        /** Likewise, and only a medium: the Post reported. */
        REPORT,
        /** Behind it, and only a medium: told the Post. */
        LISTENER,
        /** Behind it: according to the ministry. */
        ACCORDING,
        /** Before it, wherever it stands: der Polizei zufolge. */
        BEHIND
    }

    /** Where a name was first cited, as printed there. */
    private record Place(String printed, int offset) {}

    /**
     * A cue.
     *
     * @param words in lower case
     * @param particle that follows later in the sentence: {@code mit} to {@code teilte}; empty where none does
     */
    private record Cue(Kind kind, List<String> words, String particle) {}

    private final Agencies agencies;
    private final List<String> setting;
    private final Evidence evidence;
    private final Map<String, Place> cited = new LinkedHashMap<>();
    private boolean hasSmallNouns;

    CitedSources(Agencies agencies, List<String> setting, Evidence evidence) {
        this.agencies = agencies;
        this.setting = setting;
        this.evidence = evidence;
    }

    private static WordMap<List<Cue>> cues() {
        Map<String, List<Cue>> cues = new HashMap<>();
        for (DataFile.Row row :
                DataFile.resource(CitedSources.class, "speech.tsv").rows()) {
            Kind kind = Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
            for (String phrase : row.list("words")) {
                String[] parts = phrase.split(" … ", 2);
                List<String> words = Words.of(parts[0]).list().stream()
                        .map(Words.Word::folded)
                        .toList();
                String particle = parts.length > 1 ? parts[1] : "";
                cues.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Cue(kind, words, particle));
            }
        }
        cues.values()
                .forEach(all -> all.sort((a, b) -> b.words().size() - a.words().size()));
        return new WordMap<>(cues, List.of());
    }

    /**
     * Reads a text.
     *
     * @param paragraphs its words
     * @param signedOff paragraphs that cite nobody
     * @param bodyStart where the text begins behind its dateline, in UTF-16 units
     */
    void read(Article article, List<Words> paragraphs, BitSet signedOff, int bodyStart) {
        hasSmallNouns = !article.language().orElse("").startsWith(GERMAN);
        int offset = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Words words = paragraphs.get(i);
            int length = words.text().length();
            if (!signedOff.get(i)) {
                int from = offset < bodyStart ? Math.min(length, bodyStart - offset) : 0;
                read(from == 0 ? words : Words.of(words.text().substring(from)), offset + from);
            }
            offset += length + 2;
        }
        cited.forEach((name, place) -> {
            if (!isSurnameOfAnother(name)) {
                row(name, place);
            }
        });
    }

    private void read(Words text, int offset) {
        List<Words.Word> words = text.list();
        for (int i = 0; i < words.size(); i++) {
            List<Cue> cues = CUES.of(words.get(i));
            if (!cues.isEmpty()) {
                read(cues, text, i, offset);
            }
        }
    }

    private void read(List<Cue> cues, Words text, int at, int offset) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (Cue cue : cues) {
            if (fits(cue, text.list(), at) && hasParticle(cue, text, at) && seen.add(cue.kind())) {
                name(cue, text.text(), text.list(), at).ifPresent(n -> cite(n, text.text(), offset));
            }
        }
    }

    private static boolean fits(Cue cue, List<Words.Word> words, int from) {
        int length = cue.words().size();
        if (from + length > words.size()) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (!words.get(from + i).folded().equals(cue.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasParticle(Cue cue, Words text, int at) {
        List<Words.Word> words = text.list();
        boolean isFound = cue.particle().isEmpty();
        boolean isSentence = true;
        for (int i = at + 1; !isFound && isSentence && i < words.size() && i - at < MAX_TO_PARTICLE; i++) {
            isFound = words.get(i).folded().equals(cue.particle());
            isSentence = i + 1 < words.size() && !CitedName.isEnd(text.text(), words, i);
        }
        return isFound;
    }

    private Optional<CitedName> name(Cue cue, String text, List<Words.Word> words, int at) {
        int behind = at + cue.words().size();
        CitedName.Grammar speaker = hasSmallNouns ? CitedName.Grammar.SMALL_NOUNS : CitedName.Grammar.GERMAN_SPEAKER;
        Optional<CitedName> found = switch (cue.kind()) {
            case VERB, REPORT ->
                isBehindQuotation(text, words.get(at).start())
                                || (!hasSmallNouns && CitedName.isInverted(text, words, at))
                        ? CitedName.after(text, words, behind, speaker)
                        : CitedName.before(text, words, at, speaker);
            case LISTENER -> CitedName.after(text, words, behind, speaker);
            case ACCORDING ->
                CitedName.after(
                        text,
                        words,
                        behind,
                        hasSmallNouns ? CitedName.Grammar.SMALL_NOUNS : CitedName.Grammar.GERMAN_SOURCE);
            case BEHIND -> CitedName.ahead(text, words, at);
        };
        boolean isOfMedia = cue.kind() == Kind.REPORT || cue.kind() == Kind.LISTENER;
        return isOfMedia ? found.filter(n -> isMedium(n.in(text))) : found;
    }

    /** {@code ", said}; {@code », a déclaré}; {@code , sagte}. */
    private static boolean isBehindQuotation(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isSpaceChar(text.charAt(before))) {
            before--;
        }
        return before >= 0 && ",\"”“»’–—-".indexOf(text.charAt(before)) >= 0;
    }

    private boolean isMedium(String name) {
        return CitedName.isMedium(Words.of(name).list())
                || !agencies.in(name, setting).isEmpty();
    }

    /** Officials at the start of a sentence are the officials within one; Mr Ross is Ross. */
    private void cite(CitedName found, String text, int offset) {
        String printed = found.in(text);
        String name = CitedName.person(
                printed, hasSmallNouns ? CitedName.Grammar.SMALL_NOUNS : CitedName.Grammar.GERMAN_SPEAKER);
        int start = offset + found.start() + printed.length() - name.length();
        boolean isCommon = hasSmallNouns && CitedName.isCommon(Words.of(name).list());
        cited.putIfAbsent(isCommon ? name.toLowerCase(Locale.ROOT) : name, new Place(name, start));
    }

    /** Putin, where Vladimir Putin is cited too, and nobody else of that name. */
    private boolean isSurnameOfAnother(String name) {
        return name.indexOf(' ') < 0
                && Character.isUpperCase(name.codePointAt(0))
                && cited.keySet().stream()
                                .filter(other -> other.endsWith(' ' + name))
                                .count()
                        == 1;
    }

    private void row(String name, Place place) {
        List<Mention> named = agencies.in(name, setting);
        boolean isAgency = !named.isEmpty() && named.get(0).agency().type() == Agency.Type.AGENCY;
        evidence.row(
                isAgency ? named.get(0).agency().name() : name,
                Attribution.Kind.CITED,
                Attribution.Role.CITED,
                Mark.Field.TEXT,
                place.printed(),
                place.offset(),
                "cited");
    }
}
