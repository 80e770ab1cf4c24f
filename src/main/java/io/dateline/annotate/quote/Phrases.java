package io.dateline.annotate.quote;

import io.dateline.annotate.quote.Vocabulary.Use;
import java.util.Optional;

/** Noun phrases that name who speaks: persons, organisations, else roles as printed. */
final class Phrases {
    /** Longer ones are no role. */
    private static final int MOST_ROLE_WORDS = 8;

    private static final int MOST_NAME_WORDS = 4;

    private final Names names;
    private final Vocabulary words;
    private final LastSpeaker last;

    Phrases(Names names, Vocabulary words, LastSpeaker last) {
        this.names = names;
        this.words = words;
        this.last = last;
    }

    boolean is(Use use, Clause clause, int at) {
        return words.is(use, clause.word(at).lower());
    }

    /** Also and later, and whatever ends like quickly. */
    boolean isBetween(Clause clause, int at) {
        String lower = clause.word(at).lower();
        return words.is(Use.BETWEEN, lower)
                || (lower.length() > 4
                        && lower.endsWith("ly")
                        && !clause.word(at).isCapital());
    }

    /** Whom the pronoun at a word means. */
    Optional<Said> meant(Clause clause, int at) {
        if (is(Use.NEUTER, clause, at)) {
            return last.thing();
        }
        boolean isOpening = isBound(clause, 0) || clause.word(0).lower().endsWith("ing");
        int start = clause.word(isOpening ? 0 : at).start();
        return is(Use.PLURAL, clause, at) ? last.meantByMany(start) : last.meant(start);
    }

    boolean isPronoun(Clause clause, int at) {
        return is(Use.PRONOUN, clause, at) || is(Use.PLURAL, clause, at) || is(Use.NEUTER, clause, at);
    }

    /** Whether the words are what somebody is who was named: "dietitian", "a former minister". */
    boolean isAppended(Clause clause, int from, int to) {
        String first = clause.word(from).lower();
        boolean isArticled = is(Use.DETERMINER, clause, from) && !first.equals("a") && !first.equals("an");
        return words.isRole(clause.word(to - 1).lower())
                && !isArticled
                && !clause.word(to - 1).isCapital();
    }

    /** The person whose name ends right before a segment. */
    Optional<Said> personAt(Clause clause, int segment) {
        for (int from = clause.segmentStart(segment - 1, 0); from < segment; from++) {
            Optional<Names.Found> found = names.at(clause, from, segment);
            if (found.filter(n -> n.isPerson() && n.to() == segment).isPresent()) {
                return found.map(Names.Found::said);
            }
        }
        return Optional.empty();
    }

    /** Whether nothing or an aside stands at a word: "on Friday". */
    boolean hasNoObject(Clause clause, int at) {
        return at >= clause.size() || isBound(clause, at) || clause.word(at).opensSegment() || isBetween(clause, at);
    }

    /** Whether a speaker is named or has a known role. */
    boolean isCertain(Said said) {
        if (!said.kind().equals("role")) {
            return true;
        }
        Clause clause = Clause.after(said.speaker(), 0, said.speaker().length());
        return clause.words().stream().anyMatch(w -> words.isRole(w.lower()));
    }

    private boolean isBound(Clause clause, int at) {
        return is(Use.PREPOSITION, clause, at) || is(Use.CONJUNCTION, clause, at);
    }

    /** The known person or the surname of somebody whose full name the text has, at a word. */
    Optional<Names.Found> person(Clause clause, int at, int to) {
        if (at >= to) {
            return Optional.empty();
        }
        Optional<Names.Found> known = names.at(clause, at, to);
        boolean isSurname = known.isEmpty()
                && isNamePart(clause, at)
                && names.isSurname(clause.word(at).printed());
        return isSurname
                ? Optional.of(
                        new Names.Found(names.unknown(clause.word(at).printed(), Names.Form.BARE), at, at + 1, false))
                : known.filter(Names.Found::isPerson);
    }

    /** A role at the start of a sentence that does something: "The minister was glad". */
    Optional<Said> opening(Clause clause) {
        int most = Math.min(clause.size() - 1, MOST_NAME_WORDS);
        for (int at = 1; at < most && is(Use.DETERMINER, clause, 0); at++) {
            if (words.isRole(clause.word(at).lower())) {
                return Optional.of(new Said(clause.printed(0, at + 1), "role", ""));
            }
        }
        return Optional.empty();
    }

    /** Who is named or spoke before a sentence in the form of reported speech: "Der Weg sei frei". */
    Optional<Said> reported(Clause clause) {
        for (int at = 0; at < clause.size(); at++) {
            if (is(Use.REPORTED, clause, at)) {
                return last.meant(clause.word(0).start());
            }
        }
        return Optional.empty();
    }

    /** The phrase that ends before a verb: the last person who is not part of another phrase there, an organisation, a role. */
    Optional<Said> endingAt(Clause clause, int from, int to) {
        if (to <= from) {
            return Optional.empty();
        }
        if (isPronoun(clause, to - 1)) {
            return meant(clause, to - 1);
        }
        Optional<Names.Found> found = lastName(clause, from, to);
        if (found.isPresent()) {
            Optional<Said> named = named(clause, from, to, found.get());
            if (named.isPresent()) {
                return named;
            }
        }
        return capitals(clause, from, to).or(() -> role(clause, from, to));
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
        while (before > from && is(Use.TITLE, clause, before - 1)) {
            before--;
        }
        if (before > from && is(Use.PREPOSITION, clause, before - 1)) {
            return headBefore(clause, from, before - 1, found.to());
        }
        for (int at = found.to(); at < to && !isBound(clause, at); at++) {
            if (words.isRole(clause.word(at).lower())) {
                return role(clause, Math.max(from, found.from()), to);
            }
        }
        if (found.isOwner()) {
            return Optional.empty();
        }
        return Optional.of(found.said());
    }

    /** A lawyer for Ann Lee; Ann Lee of the Daily Mail. */
    private Optional<Said> headBefore(Clause clause, int from, int preposition, int nameEnd) {
        if (preposition <= from || isBound(clause, from)) {
            return Optional.empty();
        }
        Optional<Names.Found> head = lastName(clause, from, preposition);
        if (head.isPresent()) {
            return named(clause, from, preposition, head.get());
        }
        for (int at = from; at < preposition; at++) {
            if (words.isRole(clause.word(at).lower()) && nameEnd - from <= MOST_ROLE_WORDS) {
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
                && isNamePart(clause, start - 1)
                && !(start < to && clause.word(start).opensSegment())) {
            start--;
        }
        Names.Form form = start < to && is(Use.TITLE, clause, start) ? Names.Form.TITLED : Names.Form.BARE;
        while (start < to - 1
                && (is(Use.TITLE, clause, start)
                        || words.isRole(clause.word(start).lower()))) {
            start++;
        }
        if (start == to || words.isRole(clause.word(to - 1).lower())) {
            return Optional.empty();
        }
        boolean isBehindBound =
                start > from && (is(Use.PREPOSITION, clause, start - 1) || is(Use.DETERMINER, clause, start - 1));
        boolean isOne = to - start == 1;
        String name = clause.printed(start, to);
        boolean isSurname = names.isSurname(name);
        boolean isDoubtful = isOne
                && form == Names.Form.BARE
                && !isSurname
                && (words.hasCapitalNouns() || !names.isWithinSentence(name));
        if (isBehindBound || isDoubtful || name.endsWith("'s") || name.endsWith("’s")) {
            return Optional.empty();
        }
        return Optional.of(names.unknown(name, form));
    }

    private boolean isNamePart(Clause clause, int at) {
        return clause.word(at).isCapital()
                && clause.word(at).printed().length() > 1
                && !is(Use.DETERMINER, clause, at)
                && !isPronoun(clause, at)
                && !isBound(clause, at)
                && !isBetween(clause, at);
    }

    /** A spokesman for the ministry; police in Leeds; without a known word for a role only what follows an article. */
    private Optional<Said> role(Clause clause, int from, int to) {
        if (isBound(clause, from) && !is(Use.DETERMINER, clause, from)) {
            return Optional.empty();
        }
        for (int at = from; at < to; at++) {
            boolean isHead = words.isRole(clause.word(at).lower())
                    && (at == to - 1 || isBound(clause, at + 1) || is(Use.DETERMINER, clause, at + 1));
            if (isHead) {
                int end = linkedEnd(clause, at + 1, to);
                return end - from <= MOST_ROLE_WORDS
                        ? Optional.of(new Said(clause.printed(from, end), "role", ""))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Before which word the words end that belong to a role: "for the ministry", not "on Friday". */
    private int linkedEnd(Clause clause, int from, int to) {
        int end = from;
        while (end < to && !clause.word(end).opensSegment() && !isAside(clause, end)) {
            end++;
        }
        return end;
    }

    private boolean isAside(Clause clause, int at) {
        boolean isBehindNoun = words.hasCapitalNouns()
                && at > 0
                && clause.word(at - 1).isCapital()
                && !clause.word(at).isCapital()
                && !is(Use.LINK, clause, at);
        return isBehindNoun || (isBound(clause, at) && !is(Use.LINK, clause, at)) || isBetween(clause, at);
    }

    /** Any phrase behind an article that ends before a verb: the photographer. */
    Optional<Said> articled(Clause clause, int from, int to) {
        int end = Math.min(linkedEnd(clause, from + 1, to), to);
        boolean isPhrase =
                to > from + 1 && is(Use.DETERMINER, clause, from) && end > from + 1 && end - from <= MOST_ROLE_WORDS;
        return isPhrase ? Optional.of(new Said(clause.printed(from, end), "role", "")) : Optional.empty();
    }

    /** The phrase that follows a verb at once: said Ann Lee; said a spokesman for the ministry. */
    Optional<Said> startingAt(Clause clause, int verbEnd, int to) {
        int from = phraseStart(clause, verbEnd, to);
        if (from >= to || clause.word(from).opensSegment()) {
            return Optional.empty();
        }
        if (isPronoun(clause, from)) {
            return meant(clause, from);
        }
        if (isBound(clause, from)) {
            return Optional.empty();
        }
        int end = phraseEnd(clause, from, to);
        Optional<Names.Found> name = lastName(clause, from, end).filter(n -> !n.isOwner());
        if (name.filter(Names.Found::isPerson).isPresent()) {
            return name.map(Names.Found::said);
        }
        int segment = clause.segmentEnd(from, to);
        if (is(Use.DETERMINER, clause, from)) {
            return apposition(clause, segment, to).or(() -> articled(clause, from, segment));
        }
        return name.map(Names.Found::said).or(() -> named(clause, from, end)).or(() -> role(clause, from, segment));
    }

    private int phraseStart(Clause clause, int from, int to) {
        int start = from;
        while (start < to && isBetween(clause, start) && !isPronoun(clause, start)) {
            start++;
        }
        return start;
    }

    private int phraseEnd(Clause clause, int from, int to) {
        int end = from + 1;
        while (end < to && !endsPhrase(clause, end)) {
            end++;
        }
        return end;
    }

    private boolean endsPhrase(Clause clause, int at) {
        return clause.word(at).opensSegment()
                || isBound(clause, at)
                || is(Use.DETERMINER, clause, at)
                || isBetween(clause, at)
                || is(Use.VERB, clause, at);
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
        while (start < end
                && (!clause.word(start).isCapital()
                        || words.isRole(clause.word(start).lower()))) {
            start++;
        }
        int to = start;
        while (to < end && to - start < MOST_NAME_WORDS && isNamePart(clause, to)) {
            to++;
        }
        if (to - start == 1
                && start == from
                && words.hasCapitalNouns()
                && !words.isRole(clause.word(start).lower())) {
            return Optional.of(names.unknown(clause.word(start).printed(), Names.Form.BARE));
        }
        return capitals(clause, start, to);
    }

    /** The first name at which a sentence or a part of it starts, else the first that no preposition stands before. */
    Optional<Said> first(Clause clause, int from, int to) {
        for (int segment = from; segment < to; segment = clause.segmentEnd(segment, to)) {
            int end = clause.segmentEnd(segment, to);
            if (isPronoun(clause, segment)) {
                return meant(clause, segment);
            }
            if (!isBound(clause, segment)) {
                Optional<Said> found = firstName(clause, segment, end);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Said> firstName(Clause clause, int from, int to) {
        for (int at = from; at < to; at++) {
            Optional<Names.Found> found = names.at(clause, at, to);
            if (found.isPresent()) {
                Names.Found name = found.get();
                boolean isBehindPreposition = at > from && is(Use.PREPOSITION, clause, at - 1);
                boolean isFollowed =
                        name.to() < to && names.at(clause, name.to(), to).isPresent();
                if (name.isPerson()
                        && !name.isOwner()
                        && !isBehindPreposition
                        && !isFollowed
                        && !describes(clause, name, to)) {
                    return Optional.of(name.said());
                }
                at = name.to() - 1;
            }
        }
        Optional<Names.Found> surname =
                person(clause, from, to).filter(n -> n.to() == from + 1 && !n.isOwner() && !describes(clause, n, to));
        if (surname.isPresent()) {
            return surname.map(Names.Found::said);
        }
        int start = is(Use.DETERMINER, clause, from) && from + 1 < to ? from + 1 : from;
        return names.at(clause, start, to)
                .filter(n -> !n.isPerson() && !n.isOwner() && !describes(clause, n, to))
                .map(Names.Found::said);
    }

    /** Whether a name only tells whose role follows: "Lee campaign spokesman Jo Park". */
    private boolean describes(Clause clause, Names.Found name, int to) {
        for (int at = name.to(); at < Math.min(to, name.to() + 3); at++) {
            if (words.isRole(clause.word(at).lower())) {
                return true;
            }
        }
        return false;
    }
}
