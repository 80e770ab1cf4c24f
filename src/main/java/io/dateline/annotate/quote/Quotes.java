package io.dateline.annotate.quote;

import io.dateline.annotate.Entity;
import io.dateline.annotate.Quote;
import io.dateline.article.Article;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Direct quotes: words between quotation marks, with a verb of speaking in the same sentence and the name beside it. A
 * surname is the person of that name in the article; "he said" is who spoke last. Indirect speech is left alone.
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

    private static final Set<String> VERBS = words("verb");
    private static final Set<String> PRONOUNS = words("pronoun");

    private final String text;
    private final Map<String, Entity> people = new HashMap<>();
    private final List<Quote> quotes = new ArrayList<>();
    private Optional<Said> last = Optional.empty();

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
            case '“' -> '”';
            case '„' -> '“';
            case '«' -> '»';
            case '»' -> '«';
            case '"' -> at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) ? '"' : 0;
            default -> 0;
        };
    }

    private int end(int from, char close) {
        int last = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < last; i++) {
            char c = text.charAt(i);
            if (c == close || (close == '“' && c == '”')) {
                return i;
            }
            if (c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private void add(int open, int close, String quote) {
        Optional<Said> said = said(after(close + 1)).or(() -> said(before(open)));
        if (said.isEmpty() && wordCount(quote) < FEWEST_WORDS_ALONE) {
            return;
        }
        said.ifPresent(s -> last = said);
        quotes.add(new Quote(
                said.map(Said::speaker),
                said.map(Said::kind).orElse("unknown"),
                said.map(Said::verb),
                quote.strip(),
                true,
                open + 1));
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
    private Optional<Said> said(String context) {
        List<String> words = List.of(context.strip().split("\\s+", -1));
        for (int i = 0; i < words.size(); i++) {
            String verb = bare(words.get(i));
            if (VERBS.contains(verb)) {
                Optional<Said> speaker = speaker(words, i, verb);
                if (speaker.isPresent()) {
                    return speaker;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Said> speaker(List<String> words, int verb, String said) {
        for (int neighbour : new int[] {verb - 1, verb + 1}) {
            if (neighbour >= 0
                    && neighbour < words.size()
                    && PRONOUNS.contains(bare(words.get(neighbour)).toLowerCase(Locale.ROOT))) {
                return last.map(l -> new Said(l.speaker(), l.kind(), said));
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
