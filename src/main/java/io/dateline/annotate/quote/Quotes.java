package io.dateline.annotate.quote;

import io.dateline.annotate.Entity;
import io.dateline.annotate.Quote;
import io.dateline.article.Article;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Direct quotes: words between quotation marks, with a verb of speaking in the same sentence and the name beside it. A
 * surname is the person of that name in the article; "he said" is who spoke last. A quote that no mark closes goes on where
 * the next paragraph opens with its mark again. Indirect speech is left alone.
 */
public final class Quotes {
    /** Shorter ones are titles and scare quotes, as a rule. */
    private static final int FEWEST_WORDS = 4;
    /** Without a speaker beside them only whole sentences are taken for somebody's words. */
    private static final int FEWEST_WORDS_ALONE = 8;

    /** In UTF-16 units: bounds the search for a closing mark. */
    private static final int LONGEST = 2_000;

    /** How far from a quote its verb may stand, in UTF-16 units. */
    private static final int CONTEXT = 140;

    /** How far before a quote the person may be named whom a pronoun means, in UTF-16 units. */
    private static final int PRONOUN_REACH = 600;

    private static final Set<String> VERBS = words("verb");
    private static final Set<String> PRONOUNS = words("pronoun");

    private final String text;
    private final Map<String, Entity> people = new LinkedHashMap<>();
    private final List<Quote> quotes = new ArrayList<>();
    private Optional<Said> last = Optional.empty();
    /** Where the closing mark of the last quote with a speaker stands. */
    private int lastEnd;

    private Quotes(String text, List<Entity> entities) {
        this.text = text;
        for (Entity entity : entities) {
            if (entity.kind() != Entity.Kind.PLACE) {
                people.putIfAbsent(entity.name(), entity);
                entity.surfaceForms().forEach(form -> people.putIfAbsent(form, entity));
            }
        }
    }

    private record Said(String speaker, String kind, String verb) {}

    /** The quotes of an article, in order. */
    public static List<Quote> of(Article article, List<Entity> entities) {
        Quotes quotes = new Quotes(article.text(), entities);
        quotes.find();
        return quotes.quotes;
    }

    private void find() {
        int at = 0;
        while (at < text.length()) {
            char close = closing(text.charAt(at), at);
            int end = close == 0 ? -1 : end(at + 1, close);
            if (end < 0) {
                at++;
                continue;
            }
            String quote = text.substring(at + 1, end);
            if (wordCount(quote) >= FEWEST_WORDS) {
                add(at, end, quote);
            }
            at = end + 1;
        }
    }

    /** The mark that closes a quote which a mark opens; 0 where it opens none. */
    private char closing(char mark, int at) {
        return switch (mark) {
            case '“' -> isLoose(at) ? '”' : 0;
            case '„' -> '“';
            case '«' -> '»';
            case '»' -> '«';
            case '"' -> isLoose(at) ? '"' : 0;
            default -> 0;
        };
    }

    /** Whether a mark touches no word before it, so that it may open. */
    private boolean isLoose(int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private int end(int from, char close) {
        int last = Math.min(text.length(), from + LONGEST);
        char open = text.charAt(from - 1);
        for (int i = from; i < last; i++) {
            char c = text.charAt(i);
            if (c == close || (close == '“' && c == '”')) {
                return i;
            }
            if (c == '\n') {
                int next = nextParagraph(i);
                if (next >= text.length() || text.charAt(next) != open) {
                    return -1;
                }
                i = next;
            } else if (c == open) {
                return -1;
            }
        }
        return -1;
    }

    private int nextParagraph(int newline) {
        int next = newline;
        while (next < text.length() && text.charAt(next) == '\n') {
            next++;
        }
        return next;
    }

    /** Without the marks that open again each paragraph of a quote that stays open. */
    private static String withoutMarks(String quote, char open) {
        return quote.replace("\n" + open, "\n");
    }

    private void add(int open, int close, String quote) {
        Optional<Said> said = said(after(close + 1), close + 1)
                .or(() -> said(before(open), open))
                .or(() -> goneOn(open));
        if (said.isEmpty() && wordCount(quote) < FEWEST_WORDS_ALONE) {
            return;
        }
        said.ifPresent(s -> {
            last = said;
            lastEnd = close;
        });
        quotes.add(new Quote(
                said.map(Said::speaker),
                said.map(Said::kind).orElse("unknown"),
                said.map(Said::verb).filter(v -> !v.isEmpty()),
                withoutMarks(quote, text.charAt(open)).strip(),
                true,
                open + 1));
    }

    /** Who spoke before in the same paragraph goes on where a sentence starts: "It is," she said. "It was." */
    private Optional<Said> goneOn(int open) {
        boolean isSameParagraph = last.isPresent() && text.indexOf('\n', lastEnd) > open;
        boolean isNear = last.isPresent() && (isSameParagraph || text.indexOf('\n', lastEnd) < 0);
        return isNear && before(open).isBlank() ? last.map(l -> new Said(l.speaker(), l.kind(), "")) : Optional.empty();
    }

    /**
     * Whom a pronoun means: the person who is named first in the last sentence that names one, between the quote before and
     * a place.
     */
    private Optional<Said> namedBefore(int at, String verb) {
        int from = Math.max(Math.min(lastEnd, at), at - PRONOUN_REACH);
        String reach = text.substring(from, at);
        int last = -1;
        for (Map.Entry<String, Entity> form : people.entrySet()) {
            if (form.getValue().kind() == Entity.Kind.PERSON) {
                last = Math.max(last, reach.lastIndexOf(form.getKey()));
            }
        }
        if (last < 0) {
            return Optional.empty();
        }
        int start = sentenceStart(reach, last);
        int first = last + 1;
        Optional<Said> found = Optional.empty();
        for (Map.Entry<String, Entity> form : people.entrySet()) {
            int place = form.getValue().kind() == Entity.Kind.PERSON ? reach.indexOf(form.getKey(), start) : -1;
            boolean isOwner =
                    place >= 0 && isPossessive(reach, place + form.getKey().length());
            if (place >= 0 && place < first && (!isOwner || place == last)) {
                first = place;
                found = Optional.of(new Said(form.getValue().name(), "person", verb));
            }
        }
        return found;
    }

    /** Maria's boat: the boat did something, not she. */
    private static boolean isPossessive(String text, int end) {
        return text.startsWith("'s", end) || text.startsWith("’s", end);
    }

    private static int sentenceStart(String text, int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n' && !isSentenceEnd(text, start - 1)) {
            start--;
        }
        return start;
    }

    /** A stop behind a small letter or a digit and before a space: not that of an initial or of "Mr". */
    private static boolean isSentenceEnd(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == '!' || c == '?')
                && at + 1 < text.length()
                && Character.isWhitespace(text.charAt(at + 1))
                && at > 1
                && Character.isLetterOrDigit(text.charAt(at - 2))
                && !Character.isUpperCase(text.charAt(at - 2));
    }

    private String after(int from) {
        int to = from;
        while (to < text.length() && to - from < CONTEXT && !endsContext(text.charAt(to), to)) {
            to++;
        }
        return text.substring(from, to);
    }

    private String before(int to) {
        int from = to;
        while (from > 0 && to - from < CONTEXT && !endsContext(text.charAt(from - 1), from - 1)) {
            from--;
        }
        return text.substring(from, to);
    }

    private boolean endsContext(char c, int at) {
        boolean isStop = (c == '.' || c == '!' || c == '?')
                && (at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1)));
        return isStop || c == '\n' || "“”„«»\"".indexOf(c) >= 0;
    }

    /** A verb of speaking and the speaker beside it. */
    private Optional<Said> said(String context, int at) {
        List<String> words = List.of(context.strip().split("\\s+", -1));
        if (words.get(0).startsWith("—") || words.get(0).startsWith("–")) {
            Optional<Said> signed =
                    named(words, "", Side.AFTER).filter(s -> s.kind().equals("person"));
            if (signed.isPresent()) {
                return signed;
            }
        }
        for (int i = 0; i < words.size(); i++) {
            String verb = bare(words.get(i));
            if (VERBS.contains(verb)) {
                Optional<Said> speaker = speaker(words, i, verb, at);
                if (speaker.isPresent()) {
                    return speaker;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Said> speaker(List<String> words, int verb, String said, int at) {
        for (int neighbour : new int[] {verb - 1, verb + 1}) {
            if (neighbour >= 0
                    && neighbour < words.size()
                    && PRONOUNS.contains(bare(words.get(neighbour)).toLowerCase(Locale.ROOT))) {
                return namedBefore(at, said).or(() -> last.map(l -> new Said(l.speaker(), l.kind(), said)));
            }
        }
        return named(words.subList(0, verb), said, Side.BEFORE)
                .or(() -> named(words.subList(verb + 1, words.size()), said, Side.AFTER));
    }

    private enum Side {
        BEFORE,
        AFTER
    }

    /** The known name nearest to the verb; else what stands there as a role, up to the first comma. */
    private Optional<Said> named(List<String> words, String verb, Side side) {
        int best = -1;
        Optional<Said> found = Optional.empty();
        for (int start = 0; start < words.size(); start++) {
            StringBuilder name = new StringBuilder();
            for (int end = start; end < Math.min(words.size(), start + 5); end++) {
                name.append(end > start ? " " : "").append(bare(words.get(end)));
                Entity entity = people.get(name.toString());
                int distance = side == Side.BEFORE ? words.size() - 1 - end : start;
                if (entity != null && (best < 0 || distance <= best)) {
                    best = distance;
                    String kind = entity.kind() == Entity.Kind.PERSON ? "person" : "organisation";
                    found = Optional.of(new Said(entity.name(), kind, verb));
                }
            }
        }
        return found.isPresent() || side == Side.BEFORE ? found : role(words, verb);
    }

    /** "a spokesman for the ministry": kept as it stands. */
    private static Optional<Said> role(List<String> words, String verb) {
        StringBuilder role = new StringBuilder();
        for (String word : words.subList(0, Math.min(words.size(), 7))) {
            role.append(role.isEmpty() ? "" : " ").append(bare(word));
            if (word.endsWith(",") || word.endsWith(";") || word.endsWith(":")) {
                break;
            }
        }
        String text = role.toString();
        boolean isRole = text.contains(" ")
                && (text.startsWith("a ")
                        || text.startsWith("an ")
                        || text.startsWith("the ")
                        || text.startsWith("one "));
        return isRole ? Optional.of(new Said(text, "role", verb)) : Optional.empty();
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from)) && word.charAt(from) != '-') {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to);
    }

    private static int wordCount(String text) {
        return text.strip().split("\\s+", -1).length;
    }

    private static Set<String> words(String kind) {
        Set<String> words = new HashSet<>();
        for (DataFile.Row row : DataFile.resource(Quotes.class, "verbs.tsv").rows()) {
            if (row.text("kind").equals(kind)) {
                words.addAll(row.list("words"));
            }
        }
        return words;
    }
}
