package io.dateline.annotate.quote;

import io.dateline.annotate.quote.Vocabulary.Use;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Reads who speaks from the words beside a quote. */
final class Speakers {
    /** Of verbs before a quote: one of the last tells who speaks. */
    private static final int MOST_VERBS = 4;

    private final Grammar grammar;
    private final Names names;
    private final Subjects subjects;
    private final Roles roles;
    private final Phrases phrases;
    private final Impersonal impersonal;

    Speakers(Grammar grammar, Names names, LastSpeaker last) {
        this.grammar = grammar;
        this.names = names;
        subjects = new Subjects(grammar, names, last);
        roles = new Roles(grammar);
        phrases = new Phrases(grammar, names, subjects, roles);
        impersonal = new Impersonal(phrases, roles);
    }

    Phrases phrases() {
        return phrases;
    }

    Roles roles() {
        return roles;
    }

    /** From what follows a quote: said Ann Lee; Ann Lee, head of the board, told reporters; according to the ministry. */
    Optional<Said> behind(Clause clause) {
        if (clause.size() == 0) {
            return Optional.empty();
        }
        int source = grammar.is(Use.ASIDE, clause, 0) ? 1 : sourceEnd(clause, 0);
        if (source > 0) {
            return phrases.startingAt(clause, source, clause.size());
        }
        if (grammar.is(Use.LABEL, clause, 0)) {
            return Optional.empty();
        }
        int verb = 0;
        while (verb < clause.size() - 1 && grammar.isBetween(clause, verb)) {
            verb++;
        }
        if (isSpeech(clause, verb) || isLooseSpeech(clause, verb)) {
            return isParticiple(clause, verb) ? Optional.empty() : verb(clause, verb, speakerBehind(clause, verb));
        }
        if (grammar.is(Use.AS, clause, 0)) {
            return asTold(clause);
        }
        if (grammar.is(Use.CONJUNCTION, clause, 0) || grammar.is(Use.PREPOSITION, clause, 0)) {
            return Optional.empty();
        }
        for (int at = 1; at < clause.size(); at++) {
            if (grammar.is(Use.SOURCEAFTER, clause, at)) {
                return phrases.endingAt(clause, 0, at);
            }
            if (isSpeech(clause, at) && !isPassive(clause, at)) {
                int end = at;
                Optional<Said> said = subject(clause, at).or(() -> roles.articled(clause, 0, end));
                if (said.isPresent()) {
                    return verb(clause, at, said);
                }
            }
        }
        return unlisted(clause);
    }

    /** "wie Anna Roth am Freitag sagte", "comme le souligne Anne Roux". */
    private Optional<Said> asTold(Clause clause) {
        for (int at = 1; at < clause.size(); at++) {
            if (isSpeech(clause, at)) {
                return grammar.words.hasCapitalNouns()
                        ? verb(clause, at, phrases.startingAt(clause, 1, at))
                        : verb(clause, at, speakerBehind(clause, at));
            }
        }
        return Optional.empty();
    }

    /** Who did it, where a participle of speech follows: hat Anna Roth „...“ genannt. */
    Optional<Said> framed(Clause before, Clause behind) {
        boolean isParticiple = behind.size() > 0 && grammar.is(Use.PARTICIPLE, behind, 0);
        boolean isActive = isParticiple
                && before.words().stream().anyMatch(w -> w.is(Use.AUXILIARY))
                && (behind.size() == 1
                        || !behind.word(1).lower().startsWith("w")
                        || behind.word(1).opensSegment());
        return isActive
                ? verb(behind, 0, subjects.first(before, 0, before.size()).or(() -> roles.nominative(before)))
                : Optional.empty();
    }

    private Optional<Said> speakerBehind(Clause clause, int verb) {
        if (isWithPronoun(clause, verb)) {
            return subjects.meant(clause, verb);
        }
        Optional<Said> said = phrases.startingAt(clause, verb + 1, clause.size());
        return said.isEmpty() && grammar.words.dropsPronouns() && grammar.hasNoObject(clause, verb + 1)
                ? subjects.meant(clause, verb)
                : said;
    }

    /** A person and any small word: "raved Ann Lee", "Ann Lee raved". */
    private Optional<Said> unlisted(Clause whole) {
        Clause clause = whole.size() > 2 && whole.word(0).lower().equals("se") ? whole.from(1) : whole;
        boolean isVerbFirst = !clause.word(0).isCapital()
                && clause.size() > 1
                && !grammar.is(Use.DETERMINER, clause, 0)
                && !grammar.isBetween(clause, 0);
        Optional<Names.Found> name =
                subjects.person(clause, isVerbFirst ? 1 : 0, clause.size()).filter(n -> !n.isOwner());
        int verb = isVerbFirst ? 0 : name.map(Names.Found::to).orElse(0);
        boolean isTold =
                name.isPresent() && verb < clause.size() && !clause.word(verb).isCapital();
        if (isTold || !isVerbFirst) {
            return isTold ? verb(clause, verb, name.map(Names.Found::said)) : Optional.empty();
        }
        return grammar.words.hasSubjectBehindVerb() && !grammar.words.hasCapitalNouns()
                ? verb(clause, 0, unheardOf(clause))
                : Optional.empty();
    }

    /** In German: whatever verb follows a comma behind a quote, "..., ereiferte sich der Trainer". */
    Optional<Said> anyVerb(Clause clause) {
        boolean isVerb = grammar.words.hasCapitalNouns()
                && clause.size() > 1
                && clause.word(0).uses() == 0
                && !clause.word(0).isCapital()
                && (clause.word(0).lower().endsWith("t")
                        || clause.word(0).lower().endsWith("te"));
        return isVerb
                ? verb(clause, 0, phrases.startingAt(clause, 1, clause.size()).filter(roles::isCertain))
                : Optional.empty();
    }

    /** A word that is no known verb and nothing but a name: "deslizó Horner". */
    private Optional<Said> unheardOf(Clause clause) {
        int end = clause.segmentEnd(0, clause.size());
        boolean isName = end > 1
                && end <= 1 + Signatures.MOST_WORDS
                && !clause.word(1).opensSegment()
                && !grammar.isBound(clause, 0);
        for (int at = 1; at < end && isName; at++) {
            isName = grammar.isNamePart(clause, at) && !grammar.isRole(clause, at);
        }
        return isName ? Optional.of(names.unknown(clause.printed(1, end), Names.Form.BARE)) : Optional.empty();
    }

    /** A verb right behind a comma, and who speaks behind it. */
    Optional<Said> aside(Clause clause, int at) {
        int verb = at;
        while (verb < clause.size() - 1 && grammar.isBetween(clause, verb)) {
            verb++;
        }
        return isSpeech(clause, verb) ? verb(clause, verb, speakerBehind(clause, verb)) : Optional.empty();
    }

    /** From what stands before a quote in its sentence. */
    Optional<Said> before(Clause clause) {
        return before(clause, (c, at) -> grammar.is(Use.LABEL, c, at) || isSpeech(c, at));
    }

    /** From what announces a quote by a colon, where more verbs tell speech: "Anna Roth legte nach: ..." */
    Optional<Said> announced(Clause clause) {
        return before(clause, (c, at) -> grammar.is(Use.LABEL, c, at) || isSpeech(c, at) || isLooseSpeech(c, at));
    }

    private Optional<Said> before(Clause clause, BiPredicate<Clause, Integer> tells) {
        int tried = 0;
        for (int at = clause.size() - 1; at >= 0 && tried < MOST_VERBS; at--) {
            if (tells.test(clause, at) && !isPassive(clause, at) && !impersonal.isAt(clause, at)) {
                tried++;
                boolean isInverted = grammar.words.hasCapitalNouns()
                        && !grammar.is(Use.LABEL, clause, at)
                        && clause.word(at).opensSegment()
                        && at > 0
                        && !isWithPronoun(clause, at);
                Optional<Said> said = isInverted
                        ? verb(clause, at, phrases.startingAt(clause, at + 1, clause.size()))
                        : Optional.empty();
                if (said.isEmpty()) {
                    said = verb(clause, at, subject(clause, at));
                }
                if (said.isEmpty() && grammar.words.hasSubjectBehindVerb()) {
                    said = verb(clause, at, phrases.startingAt(clause, at + 1, clause.size()));
                }
                if (said.isEmpty() && at > 0 && at == clause.size() - 1) {
                    said = verb(clause, at, roles.articled(clause, clause.segmentStart(at - 1, 0), at));
                }
                if (said.isEmpty() && grammar.words.dropsPronouns() && isWithoutSubject(clause, at)) {
                    said = verb(clause, at, subjects.meant(clause, at));
                }
                if (said.isPresent()) {
                    return said;
                }
            }
            if (grammar.is(Use.SOURCEAFTER, clause, at)) {
                return phrases.endingAt(clause, 0, at);
            }
            if (impersonal.isAt(clause, at)) {
                return verb(clause, at, impersonal.origin(clause));
            }
            int source = sourceEnd(clause, at);
            if (source > 0) {
                return phrases.startingAt(clause, source, clause.size());
            }
        }
        return Optional.empty();
    }

    /** ..., y enfatizó: ...; Finalmente, indicó que ... */
    private boolean isWithoutSubject(Clause clause, int verb) {
        int start = verb;
        while (start > 0 && grammar.isBetween(clause, start - 1)) {
            start--;
        }
        boolean isOpening = start == 0
                || clause.word(start).opensSegment()
                || clause.word(verb).opensSegment()
                || grammar.is(Use.CONJUNCTION, clause, start - 1);
        boolean isLast = verb == clause.size() - 1 || grammar.is(Use.THAT, clause, verb + 1);
        return isOpening && isLast;
    }

    /** Pour la ministre, « ... »: whose opinion opens a sentence, where a comma and nothing else parts it from a quote. */
    Optional<Said> opinion(Clause clause) {
        return clause.size() > 1
                        && grammar.is(Use.OPINION, clause, 0)
                        && clause.segmentEnd(0, clause.size()) == clause.size()
                ? phrases.startingAt(clause, 1, clause.size())
                : Optional.empty();
    }

    /** From what stands before a colon: who is named last in its last part, else who does something in the sentence. */
    Optional<Said> beforeColon(Clause clause) {
        if (clause.size() == 0) {
            return Optional.empty();
        }
        Optional<Said> first = subjects.first(clause, 0, clause.size());
        int segment = clause.segmentStart(clause.size() - 1, 0);
        return first.or(() -> phrases.endingAt(clause, segment, clause.size())
                        .filter(s -> !s.kind().equals("role")))
                .or(() -> roles.opening(clause))
                .or(() -> roles.nominative(clause));
    }

    /** Who does something in a sentence, with a verb of speaking or without. */
    Optional<Said> actor(Clause clause) {
        return before(clause)
                .or(() -> subjects.first(clause, 0, clause.size()))
                .or(() -> subjects.reported(clause))
                .map(s -> s.with(""));
    }

    private boolean isSpeech(Clause clause, int at) {
        return !clause.word(at).isCapital() && (grammar.is(Use.VERB, clause, at) || isWithPronoun(clause, at));
    }

    private boolean isLooseSpeech(Clause clause, int at) {
        return !clause.word(at).isCapital() && grammar.is(Use.BEHIND, clause, at);
    }

    /** Explique-t-il. */
    private static boolean isWithPronoun(Clause clause, int at) {
        String lower = clause.word(at).lower();
        return lower.endsWith("-il") || lower.endsWith("-elle");
    }

    private boolean isParticiple(Clause clause, int at) {
        return clause.word(at).lower().endsWith("ing");
    }

    /** Was told, were described. */
    boolean isPassive(Clause clause, int at) {
        if (at == 0 || isParticiple(clause, at)) {
            return false;
        }
        String before = clause.word(at - 1).lower();
        return before.equals("was")
                || before.equals("were")
                || before.equals("been")
                || before.equals("being")
                || before.equals("is")
                || before.equals("are");
    }

    private static Optional<Said> verb(Clause clause, int at, Optional<Said> said) {
        return said.map(s -> s.with(clause.word(at).printed()));
    }

    /** Behind the last word of "according to" that starts at a word; 0 where it does not. */
    int sourceEnd(Clause clause, int from) {
        if (!grammar.is(Use.SOURCESTART, clause, from)) {
            return 0;
        }
        StringBuilder phrase = new StringBuilder();
        for (int to = from; to < Math.min(clause.size(), from + 3); to++) {
            phrase.append(to > from ? " " : "").append(clause.word(to).lower());
            if (grammar.words.is(Use.SOURCE, phrase.toString())) {
                return to + 1;
            }
        }
        return 0;
    }

    /** Who does what a verb tells. */
    Optional<Said> subject(Clause clause, int verb) {
        if (isWithPronoun(clause, verb)) {
            return subjects.meant(clause, verb);
        }
        int to = verb;
        while (to > 0 && grammar.isBetween(clause, to - 1)) {
            to--;
        }
        return to == 0 ? Optional.empty() : subject(clause, to, verb);
    }

    /** Who does what a verb tells, by the words that end before another. */
    private Optional<Said> subject(Clause clause, int to, int verb) {
        if (grammar.isPronoun(clause, to - 1)) {
            return subjects.meant(clause, to - 1);
        }
        if (grammar.is(Use.RELATIVE, clause, to - 1) && to > 1 && !grammar.words.hasCapitalNouns()) {
            return phrases.endingAt(clause, clause.segmentStart(to - 2, 0), to - 1);
        }
        boolean isParted = clause.word(to).opensSegment() || clause.word(verb).opensSegment();
        if (isParted || grammar.is(Use.CONJUNCTION, clause, to - 1)) {
            return subjects.first(clause, 0, to).or(() -> wholeSegment(clause, to));
        }
        int segment = clause.segmentStart(to - 1, 0);
        int start = to - 1;
        while (start > segment && !grammar.is(Use.CONJUNCTION, clause, start - 1)) {
            start--;
        }
        if (start > 0 && grammar.words.hasCapitalNouns() && grammar.is(Use.AS, clause, start - 1)) {
            return phrases.startingAt(clause, start, to);
        }
        if (segment > 0 && grammar.words.hasCapitalNouns() && grammar.isRole(clause, segment)) {
            Optional<Said> person = subjects.personAt(clause, segment)
                    .or(() -> phrases.endingAt(clause, clause.segmentStart(segment - 1, 0), segment)
                            .filter(s -> s.kind().equals("person")));
            if (person.isPresent()) {
                return person;
            }
        }
        Optional<Said> head = segment > 0 && subjects.isAppended(clause, start, to)
                ? appended(clause, start, segment)
                : Optional.empty();
        int from = start;
        return head.or(() -> phrases.endingAt(clause, from, to))
                .or(() -> isParticiple(clause, verb) ? subjects.first(clause, 0, to) : Optional.empty());
    }

    /** Whose role follows: the person right before; without an article also who is named first. */
    private Optional<Said> appended(Clause clause, int start, int segment) {
        Optional<Said> right = subjects.personAt(clause, segment);
        return right.isPresent() || grammar.is(Use.DETERMINER, clause, start)
                ? right
                : subjects.first(clause, 0, segment);
    }

    /** "The minister, a friend of hers, said": the first part of the sentence. */
    private Optional<Said> wholeSegment(Clause clause, int to) {
        return phrases.endingAt(clause, 0, clause.segmentEnd(0, to));
    }
}
