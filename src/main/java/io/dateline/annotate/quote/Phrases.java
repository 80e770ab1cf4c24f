package io.dateline.annotate.quote;

import io.dateline.annotate.quote.Vocabulary.Use;
import java.util.Optional;
import java.util.Set;

/** Noun phrases before and behind a verb that name who speaks: persons, organisations, else roles. */
final class Phrases {
    private static final int MOST_NAME_WORDS = 4;

    /** Of "sur Facebook". */
    private static final int MOST_ASIDE_WORDS = 5;

    /** German articles that no subject has. */
    private static final Set<String> OBLIQUE = Set.of("den", "dem", "des", "einem", "einen", "eines");

    private final Grammar grammar;
    private final Names names;
    private final Subjects subjects;
    private final Roles roles;

    Phrases(Grammar grammar, Names names, Subjects subjects, Roles roles) {
        this.grammar = grammar;
        this.names = names;
        this.subjects = subjects;
        this.roles = roles;
    }

    /** The phrase that ends before a verb: the last person who is not part of another phrase there, an organisation, a role. */
    Optional<Said> endingAt(Clause clause, int from, int to) {
        if (to <= from) {
            return Optional.empty();
        }
        if (grammar.isPronoun(clause, to - 1)) {
            return subjects.meant(clause, to - 1);
        }
        Optional<Names.Found> found = lastName(clause, from, to);
        if (found.isPresent() && !found.get().isPerson() && grammar.words.hasCapitalNouns()) {
            Optional<Said> person =
                    capitals(clause, from, to).filter(s -> s.kind().equals("person"));
            if (person.isPresent()) {
                return person;
            }
        }
        if (found.isPresent()) {
            Optional<Said> named = named(clause, from, to, found.get());
            if (named.isPresent()) {
                return named;
            }
        }
        return capitals(clause, from, to).or(() -> roles.role(clause, from, to));
    }

    /** The last person, else the last organisation. */
    private Optional<Names.Found> lastName(Clause clause, int from, int to) {
        Optional<Names.Found> person = Optional.empty();
        Optional<Names.Found> other = Optional.empty();
        for (int at = from; at < to; at++) {
            Optional<Names.Found> found = names.at(clause, at, to);
            if (found.isPresent()) {
                boolean isPerson = found.get().isPerson();
                if (isPerson) {
                    person = found;
                } else {
                    other = found;
                }
                at = found.get().to() - 1;
            }
        }
        return person.isPresent() ? person : other;
    }

    private Optional<Said> named(Clause clause, int from, int to, Names.Found found) {
        int before = found.from();
        while (before > from && grammar.is(Use.TITLE, clause, before - 1)) {
            before--;
        }
        if (before > from && grammar.is(Use.PREPOSITION, clause, before - 1)) {
            return headBefore(clause, from, before - 1, found.to());
        }
        for (int at = found.to(); at < to && !grammar.isBound(clause, at); at++) {
            if (grammar.isRole(clause, at)) {
                return roles.role(clause, Math.max(from, found.from()), to);
            }
        }
        if (found.isOwner()) {
            return Optional.empty();
        }
        return Optional.of(found.said());
    }

    /** A lawyer for Ann Lee; Ann Lee of the Daily Mail. */
    private Optional<Said> headBefore(Clause clause, int from, int preposition, int nameEnd) {
        if (preposition <= from || grammar.isBound(clause, from)) {
            return Optional.empty();
        }
        Optional<Names.Found> head = lastName(clause, from, preposition);
        if (head.isPresent()) {
            return named(clause, from, preposition, head.get());
        }
        for (int at = from; at < preposition; at++) {
            if (grammar.isRole(clause, at) && nameEnd - from <= Roles.MOST_WORDS) {
                return Optional.of(new Said(clause.printed(from, nameEnd), "role", ""));
            }
        }
        return capitals(clause, from, preposition);
    }

    /** A name that is not known, right before a verb. */
    private Optional<Said> capitals(Clause clause, int from, int to) {
        int start = to;
        while (start > from
                && to - start < MOST_NAME_WORDS
                && grammar.isNamePart(clause, start - 1)
                && !(start < to && clause.word(start).opensSegment())) {
            start--;
        }
        int given = grammar.words.hasCapitalNouns() ? given(clause, start, to) : start;
        if (given > start) {
            return Optional.of(names.unknown(clause.printed(given, to), Names.Form.BARE));
        }
        Names.Form form = start < to && grammar.is(Use.TITLE, clause, start) ? Names.Form.TITLED : Names.Form.BARE;
        while (start < to - 1 && (grammar.is(Use.TITLE, clause, start) || grammar.isRole(clause, start))) {
            start++;
        }
        if (start == to || grammar.isRole(clause, to - 1)) {
            return Optional.empty();
        }
        boolean isBehindBound = start > from
                && (grammar.is(Use.PREPOSITION, clause, start - 1) || grammar.is(Use.DETERMINER, clause, start - 1));
        boolean isOne = to - start == 1;
        String name = clause.printed(start, to);
        boolean isSurname = names.isSurname(name);
        boolean isOfNouns = !isOne
                && grammar.words.hasCapitalNouns()
                && !GivenNames.has(clause.word(start).printed());
        boolean isUnheardOf = isOne
                && form == Names.Form.BARE
                && !isSurname
                && !(isBareSubject(clause, start, to) && names.isWithinSentence(name));
        boolean isDoubtful = isOfNouns || isUnheardOf;
        if (isBehindBound || isDoubtful || name.endsWith("'s") || name.endsWith("’s")) {
            return Optional.empty();
        }
        return Optional.of(names.unknown(name, form));
    }

    /** Where a given name opens the last words: "Politikwissenschaftler Uwe Jun"; the start where none does. */
    private int given(Clause clause, int start, int to) {
        for (int at = start; at < to - 1; at++) {
            if (GivenNames.has(clause.word(at).printed())
                    && !grammar.isRole(clause, at)
                    && !grammar.isRole(clause, to - 1)) {
                return at;
            }
        }
        return start;
    }

    /** In German: a noun without an article before a verb that is no plural is a name, "Wuttke erklärte". */
    private boolean isBareSubject(Clause clause, int start, int verb) {
        return !grammar.words.hasCapitalNouns()
                || (clause.word(start).opensSegment()
                        && !grammar.is(Use.DAY, clause, start)
                        && verb < clause.size()
                        && !clause.word(verb).lower().endsWith("n"));
    }

    /** The phrase that follows a verb at once: said Ann Lee; said a spokesman for the ministry. */
    Optional<Said> startingAt(Clause clause, int verbEnd, int to) {
        int start = phraseStart(clause, verbEnd, to);
        int from = behindAside(clause, start, to);
        if (from >= to || clause.word(from).opensSegment()) {
            return Optional.empty();
        }
        if (grammar.isPronoun(clause, from)) {
            return subjects.meant(clause, from);
        }
        if (grammar.isBound(clause, from)) {
            return Optional.empty();
        }
        int end = phraseEnd(clause, from, to);
        Optional<Names.Found> name = lastName(clause, from, end).filter(n -> !n.isOwner());
        if (name.filter(Names.Found::isPerson).isPresent()) {
            return name.map(Names.Found::said);
        }
        int segment = clause.segmentEnd(from, to);
        Optional<Said> joined = joined(clause, from, end, segment);
        if (joined.isPresent()) {
            return joined;
        }
        if (grammar.is(Use.DETERMINER, clause, from)) {
            boolean isSource = !grammar.is(Use.VERB, clause, verbEnd - 1);
            if (!isSource && OBLIQUE.contains(clause.word(from).lower())) {
                return Optional.empty();
            }
            return (isSource ? Optional.<Said>empty() : apposition(clause, segment, to))
                    .or(() -> roles.articled(clause, from, segment));
        }
        return name.map(Names.Found::said)
                .or(() -> named(clause, from, end))
                .or(() -> roles.role(clause, from, segment));
    }

    /** Behind words that may stand between a verb and its subject: "sagte am Freitag auch"; "so erklärte". */
    private int phraseStart(Clause clause, int from, int to) {
        int start = from;
        while (start < to) {
            int behindTime = grammar.timeEnd(clause, start, to);
            boolean isBetween = grammar.isBetween(clause, start) && !grammar.isPronoun(clause, start);
            boolean isVerb = start == from
                    && grammar.words.hasCapitalNouns()
                    && !clause.word(start).isCapital()
                    && grammar.is(Use.VERB, clause, start);
            if (behindTime == start && !isBetween && !isVerb) {
                return start;
            }
            start = Math.max(behindTime, start + 1);
        }
        return start;
    }

    /** Behind "sur Facebook" or "in der Sendung" between a verb and its subject: a known person or a known role. */
    private int behindAside(Clause clause, int from, int to) {
        boolean isAside = grammar.words.hasSubjectBehindVerb()
                && from > 0
                && from < to
                && !clause.word(from).opensSegment()
                && grammar.is(Use.PREPOSITION, clause, from)
                && grammar.is(Use.VERB, clause, from - 1);
        int at = from + 1;
        while (isAside && at < to && grammar.isBound(clause, at)) {
            at++;
        }
        for (int end = at + 1; isAside && end < Math.min(to, at + MOST_ASIDE_WORDS); end++) {
            if (clause.word(end).opensSegment() || grammar.is(Use.CONJUNCTION, clause, end)) {
                return from;
            }
            if (!grammar.is(Use.PREPOSITION, clause, end - 1) && isSubject(clause, end, to)) {
                return end;
            }
        }
        return from;
    }

    private boolean isSubject(Clause clause, int at, int to) {
        if (subjects.person(clause, at, to).filter(n -> !n.isOwner()).isPresent()) {
            return true;
        }
        return grammar.is(Use.DETERMINER, clause, at)
                && !OBLIQUE.contains(clause.word(at).lower())
                && roles.role(clause, at, clause.segmentEnd(at, to))
                        .filter(roles::isCertain)
                        .isPresent();
    }

    private int phraseEnd(Clause clause, int from, int to) {
        int end = from + 1;
        while (end < to && !endsPhrase(clause, end)) {
            end++;
        }
        return end;
    }

    private boolean endsPhrase(Clause clause, int at) {
        boolean isParted = clause.word(at).opensSegment() || grammar.isBound(clause, at);
        return (isParted && !isCutOff(clause, at - 1))
                || grammar.is(Use.DETERMINER, clause, at)
                || grammar.isBetween(clause, at)
                || grammar.is(Use.VERB, clause, at);
    }

    /** The first word of "Zoo- und Parkdirektor". */
    private static boolean isCutOff(Clause clause, int at) {
        int end = clause.word(at).end();
        return end < clause.text().length() && clause.text().charAt(end) == '-';
    }

    /** Die Autorin und Malerin Anna Roth: the person behind a second role. */
    private Optional<Said> joined(Clause clause, int start, int conjunction, int segment) {
        int from = conjunction + 1;
        boolean isRole = grammar.is(Use.DETERMINER, clause, start) || grammar.isRole(clause, conjunction - 1);
        if (!grammar.words.hasSubjectBehindVerb()
                || !isRole
                || from >= segment
                || !grammar.is(Use.CONJUNCTION, clause, conjunction)
                || grammar.is(Use.DETERMINER, clause, from)) {
            return Optional.empty();
        }
        return lastName(clause, from, phraseEnd(clause, from, segment))
                .filter(n -> n.isPerson() && !n.isOwner() && n.from() > from)
                .map(Names.Found::said);
    }

    /** "the author, Ann Lee": who is meant by a role before. */
    private Optional<Said> apposition(Clause clause, int segment, int to) {
        return segment < to
                ? names.at(clause, segment, to)
                        .filter(n -> n.isPerson() && !n.isOwner())
                        .map(Names.Found::said)
                : Optional.empty();
    }

    /** A name that is not known, behind small words for what somebody is: "author Ann Lee". */
    private Optional<Said> named(Clause clause, int from, int end) {
        int start = from;
        while (start < end && (!clause.word(start).isCapital() || grammar.isRole(clause, start))) {
            start++;
        }
        int to = start;
        while (to < end && to - start < MOST_NAME_WORDS && grammar.isNamePart(clause, to)) {
            to++;
        }
        if (to - start == 1 && start == from && grammar.words.hasCapitalNouns() && !grammar.isRole(clause, start)) {
            return Optional.of(names.unknown(clause.word(start).printed(), Names.Form.BARE));
        }
        boolean isBehindVerb = grammar.words.hasCapitalNouns() && from > 0 && grammar.is(Use.VERB, clause, from - 1);
        boolean isName = start == from
                ? to - start > 1
                : to - start == 1 && (grammar.isRole(clause, start - 1) || grammar.is(Use.TITLE, clause, start - 1));
        boolean isTold =
                isBehindVerb && isName && !grammar.is(Use.DAY, clause, start) && !grammar.isRole(clause, to - 1);
        return isTold
                ? Optional.of(names.unknown(clause.printed(start, to), Names.Form.TITLED))
                : capitals(clause, start, to);
    }
}
