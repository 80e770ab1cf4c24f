package io.dateline.annotate.quote;

import io.dateline.annotate.Entity;
import io.dateline.annotate.Quote;
import io.dateline.article.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Direct quotes: words between quotation marks, with who speaks, told behind or before them in the same sentence. A surname
 * is the person of that name in the article; "he said" is who was named since the last quote, else who spoke last. Who spoke
 * goes on where nobody else is named.
 */
public final class Quotes {
    /** Shorter ones are titles and scare quotes, as a rule. */
    private static final int FEWEST_WORDS = 4;
    /** Without a speaker beside them only whole sentences are taken for somebody's words. */
    private static final int FEWEST_WORDS_ALONE = 8;

    /** How far behind a quote its verb may stand, in UTF-16 units. */
    private static final int BEHIND = 220;
    /** How far before a quote its verb may stand, in UTF-16 units. */
    private static final int BEFORE = 320;

    private final String text;
    private final Vocabulary words;
    private final LastSpeaker last;
    private final Speakers speakers;
    private final Signatures signatures;
    private final Indirect indirect;
    private final List<Quote> quotes = new ArrayList<>();
    /** Too short for quotes, by where they close: words of the sentence they stand in. */
    private final Map<Integer, Passage> fragments = new HashMap<>();

    private Quotes(Article article, List<Entity> entities) {
        text = article.text();
        words = Vocabulary.of(article.language().orElse(""));
        Names names = new Names(text, entities, words);
        last = new LastSpeaker(names);
        Grammar grammar = new Grammar(words);
        speakers = new Speakers(grammar, names, last);
        signatures = new Signatures(grammar, names);
        indirect = new Indirect(grammar, speakers);
    }

    /** The quotes of an article, in order. */
    public static List<Quote> of(Article article, List<Entity> entities) {
        Quotes quotes = new Quotes(article, entities);
        Passage before = new Passage(-1, -1, "");
        int read = 0;
        for (Passage passage : Marks.passages(article.text(), quotes.words)) {
            if (passage.wordCount() >= FEWEST_WORDS && !quotes.isTitle(passage)) {
                read = quotes.tell(read, passage);
                quotes.add(passage, before);
                before = passage;
            } else {
                quotes.fragments.put(passage.close(), passage);
            }
        }
        quotes.tell(read, new Passage(article.text().length(), article.text().length(), ""));
        return quotes.quotes;
    }

    /** Whether a passage names a work or an event: the film „Ein Tag am Meer“; Anna Roth („Ein Tag am Meer“). */
    private boolean isTitle(Passage passage) {
        if (passage.isSentence() || passage.open() == 0 || !words.hasSubjectBehindVerb()) {
            return false;
        }
        int end = passage.close() + 1;
        boolean isBracketed = text.charAt(passage.open() - 1) == '(' && end < text.length() && text.charAt(end) == ')';
        int gap = passage.open();
        while (gap > 0 && text.charAt(gap - 1) == ' ') {
            gap--;
        }
        int start = Forms.wordStart(text, gap);
        boolean isNamed = start < gap
                && passage.wordCount() < FEWEST_WORDS_ALONE
                && (isWork(start, gap)
                        || (passage.isTitled() && isWork(Forms.wordStart(text, Math.max(0, start - 1)), start - 1)));
        return isBracketed || isNamed;
    }

    private boolean isWork(int start, int end) {
        return start < end && words.isWork(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /**
     * Reads the sentences between two quotes that share no sentence with them.
     *
     * @param from where the first such sentence may start
     * @return where the first sentence behind the passage starts
     */
    private int tell(int from, Passage next) {
        int start = from;
        while (start < next.open()) {
            int end = sentenceEnd(start);
            if (end > next.open() || (end == next.open() && end < text.length())) {
                break;
            }
            int heard = end;
            if (words.mayTell(text, start, end)) {
                indirect.read(Clause.after(text, start, end, words)).ifPresent(q -> add(q, heard));
            }
            start = end;
        }
        return next.endsSentence(text) ? next.close() + 1 : sentenceEnd(Math.min(next.close() + 1, text.length()));
    }

    private void add(Quote indirectly, int end) {
        quotes.add(indirectly);
        indirectly.speaker().ifPresent(s -> last.heard(new Said(s, indirectly.speakerKind(), ""), end));
    }

    /** Behind the stop of the sentence that goes on at a place. */
    private int sentenceEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && !Sentences.isEnd(text, end, words)) {
            end++;
        }
        return Math.min(text.length(), end + 1);
    }

    private void add(Passage passage, Passage previous) {
        Optional<Said> said = said(passage, previous).or(() -> reported(passage));
        if (said.isEmpty() && passage.wordCount() < FEWEST_WORDS_ALONE) {
            return;
        }
        said.ifPresent(s -> last.heard(s, passage.close()));
        quotes.add(new Quote(
                said.map(Said::speaker),
                said.map(Said::kind).orElse("unknown"),
                said.map(Said::verb).filter(v -> !v.isEmpty()),
                passage.words().strip(),
                true,
                passage.start()));
    }

    /** Who spoke in the paragraph, where a sentence in the form of reported speech has the words: Das sei „...“. */
    private Optional<Said> reported(Passage passage) {
        boolean isFresh = last.said().isPresent() && last.end() > text.lastIndexOf('\n', passage.open());
        if (!isFresh || passage.isSentence()) {
            return Optional.empty();
        }
        Clause before = Clause.before(text, before(passage.open()), passage.open(), words);
        return before.words().stream().anyMatch(w -> w.is(Vocabulary.Use.REPORTED))
                ? last.said().map(s -> s.with(""))
                : Optional.empty();
    }

    private Optional<Said> said(Passage passage, Passage previous) {
        int start = before(passage.open());
        Clause before = Clause.before(text, start, passage.open(), words);
        boolean isColon = text.substring(start, passage.open()).strip().endsWith(":");
        if (before.size() == 0) {
            return behind(passage).or(() -> within(passage)).or(() -> goneOn(passage, start, previous));
        }
        Optional<Said> framed = speakers.framed(before, clauseBehind(passage));
        if (framed.isPresent()) {
            return framed;
        }
        boolean isComma = text.substring(start, passage.open()).strip().endsWith(",");
        if (isComma) {
            Optional<Said> opinion = speakers.opinion(before);
            if (opinion.isPresent()) {
                return opinion;
            }
        }
        if (isColon && passage.lastSign() != ',') {
            return speakers.announced(before).or(() -> speakers.beforeColon(before));
        }
        return isContinued(passage)
                ? speakers.before(before).or(() -> behind(passage)).or(() -> sameSentence(passage, start, previous))
                : behind(passage).or(() -> speakers.before(before)).or(() -> sameSentence(passage, start, previous));
    }

    /** Whether the sentence goes on behind a quote without a comma. */
    private boolean isContinued(Passage passage) {
        int next = passage.close() + 1;
        return passage.lastSign() != ',' && (next >= text.length() || text.charAt(next) != ',');
    }

    private Clause clauseBehind(Passage passage) {
        int from = passage.close() + 1;
        return Clause.after(text, from, after(from), words);
    }

    private Optional<Said> behind(Passage passage) {
        int from = passage.close() + 1;
        int to = after(from);
        Clause clause = Clause.after(text, from, to, words);
        if (clause.size() == 0) {
            return Optional.empty();
        }
        String gap = text.substring(from, clause.word(0).start());
        if (gap.indexOf('—') >= 0 || gap.indexOf('–') >= 0) {
            Optional<Said> signed = signatures.of(clause);
            if (signed.isPresent()) {
                return signed;
            }
        }
        boolean isOver = passage.lastSign() == '.' && gap.indexOf(',') < 0;
        boolean isNext = isOver && clause.word(0).isCapital();
        boolean isForNext = text.substring(from, to).strip().endsWith(":") && passage.lastSign() != ',';
        if (isNext || isForNext) {
            return Optional.empty();
        }
        Optional<Said> said = speakers.behind(clause);
        return said.isEmpty() && gap.indexOf(',') >= 0 ? speakers.anyVerb(clause) : said;
    }

    /** « Oui, dit Anne Roux, et demain. » */
    private Optional<Said> within(Passage passage) {
        if (!words.tellsWithinMarks()) {
            return Optional.empty();
        }
        Clause clause = Clause.after(text, passage.open() + 1, passage.close(), words);
        for (int at = 1; at < clause.size(); at++) {
            if (clause.word(at).opensSegment()) {
                Optional<Said> said = speakers.aside(clause, at);
                if (said.isPresent()) {
                    return said;
                }
            }
        }
        return Optional.empty();
    }

    /** "It is," she said, "it was": who spoke before in the same sentence. */
    private Optional<Said> sameSentence(Passage passage, int start, Passage previous) {
        boolean isSame = previous.close() >= 0 && previous.close() == last.end() && start == previous.close() + 1;
        return isSame && passage.open() > start ? last.said().map(s -> s.with("")) : Optional.empty();
    }

    /**
     * Who spoke before goes on: in the same paragraph, or in a paragraph of its own right behind; else who does something in
     * the sentence before.
     */
    private Optional<Said> goneOn(Passage passage, int start, Passage previous) {
        int paragraph = text.lastIndexOf('\n', passage.open()) + 1;
        boolean isFirst = text.substring(paragraph, passage.open()).isBlank();
        int end = isFirst ? lastOfParagraphBefore(paragraph) : start;
        if (isFirst && isAnswer(passage, end, previous)) {
            return last.said().map(s -> s.with(""));
        }
        int sentence = end <= 0 ? 0 : Math.max(sentenceStart(end), end - BEFORE);
        boolean isBehindQuote = previous.close() > sentence;
        boolean isSpoken = last.said().isPresent() && last.end() >= sentence && last.end() == previous.close();
        if (isBehindQuote) {
            boolean isTold = isSpoken
                    || (!isFirst && last.end() >= paragraph && last.said().isPresent());
            return isTold && (!isFirst || passage.isSentence()) ? last.said().map(s -> s.with("")) : Optional.empty();
        }
        if (end > 0 && (passage.isSentence() || text.charAt(end - 1) == ':')) {
            Optional<Said> actor = speakers.actor(Clause.before(text, sentence, end, words));
            if (actor.isPresent()) {
                return actor;
            }
        }
        boolean isSameParagraph = !isFirst && last.said().isPresent() && last.end() >= paragraph;
        return isSameParagraph ? last.said().map(s -> s.with("")) : Optional.empty();
    }

    /** Whether a paragraph of one question parts a quote from the paragraph of the one before, as in interviews. */
    private boolean isAnswer(Passage passage, int end, Passage previous) {
        if (end == 0 || text.charAt(end - 1) != '?' || !passage.isSentence() || last.end() != previous.close()) {
            return false;
        }
        int question = text.lastIndexOf('\n', end - 1) + 1;
        int before = lastOfParagraphBefore(question);
        boolean isOfPrevious = previous.close() < question && previous.close() > text.lastIndexOf('\n', before - 1);
        return isOfPrevious && sentenceEnd(question) >= end;
    }

    private int lastOfParagraphBefore(int paragraph) {
        int end = paragraph;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Behind the marks that close the sentence before. */
    private int sentenceStart(int end) {
        int start = Sentences.start(text, end - 1 - trailing(end), words);
        while (start < end
                && !Character.isLetterOrDigit(text.charAt(start))
                && Marks.OPENING.indexOf(text.charAt(start)) < 0) {
            start++;
        }
        return start;
    }

    /** How many signs at the end of a sentence are its stop and what follows it. */
    private int trailing(int end) {
        int at = end;
        while (at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return end - at;
    }

    /** Before which place the sentence ends that starts at one, or the next mark opens. */
    private int after(int from) {
        int to = from;
        while (to < text.length() && to - from < BEHIND && !endsContext(to)) {
            to++;
        }
        return to;
    }

    /** Where the sentence starts that ends at a place, or the mark before it closes. */
    private int before(int to) {
        int from = to;
        while (from > 0 && to - from < BEFORE) {
            Passage fragment = fragments.get(from - 1);
            boolean isWithin = fragment != null && ".!?".indexOf(fragment.lastSign()) < 0;
            if (!isWithin && endsContext(from - 1)) {
                return from;
            }
            from = fragment != null && isWithin ? fragment.open() : from - 1;
        }
        return from;
    }

    private boolean endsContext(int at) {
        char c = text.charAt(at);
        return c == '\n' || Marks.ALL.indexOf(c) >= 0 || Sentences.isEnd(text, at, words);
    }
}
