package io.dateline.article.text;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What lines and words of a saved page are for, by {@code markers.tsv}. Phrases are lower case. */
enum Marker {
    RELATED,
    POPULAR,
    LATEST,
    OTHER,
    REGISTRATION,
    PAYWALL,
    TODAY,
    UPDATED,
    PUBLISHED,
    BY,
    SECTION,
    ORGANISATION,
    /** Heads what readers wrote. */
    COMMENTS,
    /** Names who took a picture. */
    CREDIT,
    /** Words of notices about cookies and personal data. */
    LEGAL,
    /** Opens the line that says who reported and edited a text. */
    SIGN_OFF;

    /** Characters at the end of a line in which its credit stands. */
    private static final int CREDIT_CHARACTERS = 60;

    private static final List<Marker> WHOLE_LINES = List.of(RELATED, POPULAR, LATEST, OTHER);
    private static final List<Marker> BOXES = List.of(REGISTRATION, PAYWALL);
    private static final List<Marker> LABELS = List.of(TODAY, UPDATED, PUBLISHED);
    private static final Map<Marker, Set<String>> PHRASES = read();
    private static final Map<String, Marker> HEADS = heads();

    private static Map<Marker, Set<String>> read() {
        Map<Marker, Set<String>> phrases = new EnumMap<>(Marker.class);
        for (DataFile.Row row : DataFile.resource(Marker.class, "markers.tsv").rows()) {
            phrases.computeIfAbsent(valueOf(row.text("kind").toUpperCase(Locale.ROOT)), k -> new HashSet<>())
                    .addAll(row.list("phrases"));
        }
        return phrases;
    }

    private static Map<String, Marker> heads() {
        Map<String, Marker> heads = new HashMap<>();
        WHOLE_LINES.forEach(marker -> marker.phrases().forEach(phrase -> heads.putIfAbsent(phrase, marker)));
        return heads;
    }

    private Set<String> phrases() {
        return PHRASES.getOrDefault(this, Set.of());
    }

    boolean has(String word) {
        return phrases().contains(word.toLowerCase(Locale.ROOT));
    }

    /** What a line heads or opens, if it is no text. */
    static Optional<Marker> ofLine(String line) {
        String key = key(line);
        Marker head = HEADS.get(key);
        if (head != null) {
            return Optional.of(head);
        }
        return BOXES.stream()
                .filter(box -> box.phrases().stream().anyMatch(key::startsWith))
                .findFirst();
    }

    /** Whether a line heads the comments of readers; their number may stand beside it. */
    static boolean headsComments(String line) {
        String key = key(line);
        int start = 0;
        int end = key.length();
        while (start < end && !Character.isLetter(key.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(key.charAt(end - 1))) {
            end--;
        }
        return COMMENTS.phrases().contains(key.substring(start, end));
    }

    /** Whether a line stands under a picture: it begins with its credit or ends with it. */
    static boolean isCredited(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        String end = lower.substring(Math.max(0, lower.length() - CREDIT_CHARACTERS));
        return CREDIT.phrases().stream().anyMatch(phrase -> lower.startsWith(phrase) || end.contains(phrase));
    }

    /** Whether a line is of a notice about cookies or personal data. */
    static boolean isLegal(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return LEGAL.phrases().stream().anyMatch(lower::contains);
    }

    /** Whether a line says who reported, wrote or edited the text over it. */
    static boolean isSignOff(String line) {
        String key = key(line);
        return SIGN_OFF.phrases().stream().anyMatch(key::startsWith);
    }

    /** What the words before a date say of it; empty where they are no label. */
    static Optional<Marker> ofLabel(String label) {
        String key = key(label);
        return LABELS.stream().filter(m -> m.phrases().contains(key)).findFirst();
    }

    /** The line after the word that opens a byline; empty where none does. */
    static Optional<String> afterBy(String line) {
        int space = line.indexOf(' ');
        return space > 0 && BY.has(line.substring(0, space))
                ? Optional.of(line.substring(space + 1).strip())
                : Optional.empty();
    }

    /** Whether a line is navigation: words of sections, and hardly any other. */
    static boolean isNavigation(String line) {
        List<String> words = new ArrayList<>(List.of(line.split("[\\s|•·/]++")));
        words.removeIf(String::isEmpty);
        long sections = words.stream().filter(SECTION::has).count();
        return sections >= 2 && sections * 2 > words.size();
    }

    private static String key(String line) {
        String key = line.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        return key.endsWith(":") ? key.substring(0, key.length() - 1).strip() : key;
    }
}
