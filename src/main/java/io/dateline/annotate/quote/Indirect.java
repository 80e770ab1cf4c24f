package io.dateline.annotate.quote;

import io.dateline.annotate.Quote;
import io.dateline.annotate.quote.Vocabulary.Use;
import java.util.Optional;

/** Words of somebody without quotation marks: "Ann Lee said that ...", "..., Ann Lee said", "according to Ann Lee". */
final class Indirect {
    /** In UTF-16 units; longer ones are no sentence. */
    private static final int LONGEST = 600;

    /** Fewer say nothing. */
    private static final int FEWEST_WORDS = 4;
    /** Whom somebody tells may stand between the verb and "that". */
    private static final int MOST_LISTENERS = 4;
    /** Behind a verb that ends a sentence: "said on Friday". */
    private static final int MOST_BEHIND = 6;

    private final Grammar grammar;
    private final Speakers speakers;
    private final Phrases phrases;
    private final Roles roles;

    Indirect(Grammar grammar, Speakers speakers) {
        this.grammar = grammar;
        this.speakers = speakers;
        phrases = speakers.phrases();
        roles = speakers.roles();
    }

    /**
     * What a sentence without quotes tells.
     *
     * @param sentence all its words
     */
    Optional<Quote> read(Clause sentence) {
        int size = sentence.size();
        if (size < FEWEST_WORDS + 2
                || size == Clause.MOST_WORDS
                || sentence.word(size - 1).end() - sentence.word(0).start() > LONGEST) {
            return Optional.empty();
        }
        return bySource(sentence).or(() -> byVerb(sentence));
    }

    /** According to Ann Lee, ...; ..., according to Ann Lee. */
    private Optional<Quote> bySource(Clause sentence) {
        int opening = speakers.sourceEnd(sentence, 0);
        if (opening > 0) {
            int to = grammar.words.hasSubjectBehindVerb() ? 0 : commaBehind(sentence, opening);
            Optional<Said> said = phrases.startingAt(sentence, opening, sentence.size())
                    .filter(s -> !s.kind().equals("unknown"));
            return quote(sentence, to, sentence.size(), said);
        }
        for (int at = FEWEST_WORDS; at < sentence.size(); at++) {
            int source = sentence.word(at).opensSegment() ? sourceEnd(sentence, at) : 0;
            if (source > 0) {
                boolean isLast = sentence.segmentEnd(at, sentence.size()) == sentence.size();
                Optional<Said> said = phrases.startingAt(sentence, source, sentence.size());
                return quote(sentence, 0, isLast ? at : sentence.size(), said);
            }
        }
        return Optional.empty();
    }

    private int sourceEnd(Clause sentence, int at) {
        return grammar.is(Use.ASIDE, sentence, at) ? at + 1 : speakers.sourceEnd(sentence, at);
    }

    private static int commaBehind(Clause sentence, int from) {
        int at = from + 1;
        while (at < sentence.size() && !sentence.word(at).opensSegment()) {
            at++;
        }
        return at;
    }

    private Optional<Quote> byVerb(Clause sentence) {
        for (int at = 1; at < sentence.size(); at++) {
            boolean isVerb = !sentence.word(at).isCapital() && grammar.is(Use.TELL, sentence, at);
            if (isVerb && !speakers.isPassive(sentence, at)) {
                return told(sentence, at);
            }
        }
        return Optional.empty();
    }

    private Optional<Quote> told(Clause sentence, int verb) {
        int from = thatBehind(sentence, verb);
        if (from > 0 || says(sentence, verb)) {
            return quote(sentence, from > 0 ? from : verb + 1, sentence.size(), teller(sentence, verb));
        }
        int segment = sentence.segmentStart(verb, 0);
        boolean isLast =
                sentence.size() - verb <= MOST_BEHIND && sentence.segmentEnd(verb, sentence.size()) == sentence.size();
        return isLast && segment >= FEWEST_WORDS && !grammar.is(Use.RELATIVE, sentence, segment)
                ? quote(sentence, 0, segment, tellerOf(sentence, segment, verb))
                : Optional.empty();
    }

    private Optional<Said> teller(Clause sentence, int verb) {
        Optional<Said> said = speakers.subject(sentence, verb);
        if (said.isEmpty() && grammar.words.hasSubjectBehindVerb()) {
            said = phrases.startingAt(sentence, verb + 1, sentence.size());
        }
        return said.map(s -> s.with(sentence.word(verb).printed()));
    }

    /** Of a last part of a sentence: "officials said", "sagte der Minister". */
    private Optional<Said> tellerOf(Clause sentence, int segment, int verb) {
        if (verb == segment && !grammar.is(Use.SAY, sentence, verb)) {
            return Optional.empty();
        }
        for (int at = segment; at < verb; at++) {
            if (grammar.is(Use.CONJUNCTION, sentence, at) || verb - segment > MOST_BEHIND) {
                return Optional.empty();
            }
        }
        Optional<Said> said = verb > segment
                ? phrases.endingAt(sentence, segment, verb)
                : phrases.startingAt(sentence, verb + 1, sentence.size());
        return said.map(s -> s.with(sentence.word(verb).printed()));
    }

    /** Behind "that", after a verb and whom it may tell; 0 where none stands there. */
    private int thatBehind(Clause sentence, int verb) {
        for (int at = verb + 1; at < Math.min(sentence.size(), verb + 2 + MOST_LISTENERS); at++) {
            if (grammar.is(Use.THAT, sentence, at)) {
                return at + 1;
            }
        }
        return 0;
    }

    /** Whether what is said follows a verb at once: "she said the quay will be rebuilt". */
    private boolean says(Clause sentence, int verb) {
        int next = verb + 1;
        return next < sentence.size()
                && grammar.is(Use.SAY, sentence, verb)
                && !sentence.word(next).opensSegment()
                && !(sentence.word(verb).opensSegment() && sentence.word(next).isCapital())
                && !grammar.words.hasSubjectBehindVerb()
                && (grammar.isPronoun(sentence, next)
                        || grammar.is(Use.DETERMINER, sentence, next)
                        || sentence.word(next).isCapital());
    }

    private Optional<Quote> quote(Clause sentence, int from, int to, Optional<Said> said) {
        if (to - from < FEWEST_WORDS) {
            return Optional.empty();
        }
        return said.filter(roles::isCertain)
                .map(s -> new Quote(
                        Optional.of(s.speaker()),
                        s.kind(),
                        Optional.of(s.verb()).filter(v -> !v.isEmpty()),
                        sentence.printed(from, to),
                        false,
                        sentence.word(from).start()));
    }
}
