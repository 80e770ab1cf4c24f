package io.dateline.annotate.quote;

import io.dateline.annotate.quote.Vocabulary.Use;
import java.util.Optional;

/** Who does something in a sentence: by name, by what stands beside the name, or by a pronoun. */
final class Subjects {
    private final Grammar grammar;
    private final Names names;
    private final LastSpeaker last;

    Subjects(Grammar grammar, Names names, LastSpeaker last) {
        this.grammar = grammar;
        this.names = names;
        this.last = last;
    }

    /** The first name at which a sentence or a part of it starts, else the first that no preposition stands before. */
    Optional<Said> first(Clause clause, int from, int to) {
        for (int segment = from; segment < to; segment = clause.segmentEnd(segment, to)) {
            int end = clause.segmentEnd(segment, to);
            if (grammar.isPronoun(clause, segment)) {
                return meant(clause, segment);
            }
            if (!grammar.isBound(clause, segment)) {
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
                boolean isBehindPreposition = at > from && grammar.is(Use.PREPOSITION, clause, at - 1);
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
        Optional<Names.Found> surname = person(clause, from, to).filter(n -> !n.isOwner() && !describes(clause, n, to));
        if (surname.isPresent()) {
            return surname.map(Names.Found::said);
        }
        int start = grammar.is(Use.DETERMINER, clause, from) && from + 1 < to ? from + 1 : from;
        return names.at(clause, start, to)
                .filter(n -> !n.isPerson() && !n.isOwner() && !describes(clause, n, to))
                .map(Names.Found::said);
    }

    /** The known person or the surname of somebody whose full name the text has, at a word. */
    Optional<Names.Found> person(Clause clause, int at, int to) {
        if (at >= to) {
            return Optional.empty();
        }
        Optional<Names.Found> known = names.at(clause, at, to);
        if (known.isEmpty() && at + 1 < to && isFullName(clause, at)) {
            Said said = names.unknown(clause.printed(at, at + 2), Names.Form.BARE);
            return Optional.of(new Names.Found(said, at, at + 2, false));
        }
        boolean isSurname = known.isEmpty()
                && grammar.isNamePart(clause, at)
                && names.isSurname(clause.word(at).printed());
        return isSurname
                ? Optional.of(
                        new Names.Found(names.unknown(clause.word(at).printed(), Names.Form.BARE), at, at + 1, false))
                : known.filter(Names.Found::isPerson);
    }

    private boolean isFullName(Clause clause, int at) {
        return GivenNames.has(clause.word(at).printed())
                && grammar.isNamePart(clause, at + 1)
                && !clause.word(at + 1).opensSegment();
    }

    /** Whether a name only tells whose role follows: "Lee campaign spokesman Jo Park". */
    private boolean describes(Clause clause, Names.Found name, int to) {
        for (int at = name.to(); at < Math.min(to, name.to() + 3); at++) {
            if (grammar.isRole(clause, at)) {
                return true;
            }
        }
        return false;
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

    /** Whether the words are what somebody is who was named: "dietitian", "a former minister". */
    boolean isAppended(Clause clause, int from, int to) {
        String first = clause.word(from).lower();
        boolean isArticled = grammar.is(Use.DETERMINER, clause, from) && !first.equals("a") && !first.equals("an");
        boolean isNamed = false;
        for (int at = from; at < to && !grammar.words.hasCapitalNouns(); at++) {
            isNamed |= clause.word(at).isCapital() && !grammar.is(Use.DETERMINER, clause, from);
        }
        return grammar.isRole(clause, to - 1)
                && !isArticled
                && !isNamed
                && !clause.word(to - 1).isCapital();
    }

    /** Who is named or spoke before a sentence in the form of reported speech: "Der Weg sei frei". */
    Optional<Said> reported(Clause clause) {
        for (int at = 0; at < clause.size(); at++) {
            if (grammar.is(Use.REPORTED, clause, at)) {
                return last.meant(clause.word(0).start());
            }
        }
        return Optional.empty();
    }

    /** Whom the pronoun at a word means. */
    Optional<Said> meant(Clause clause, int at) {
        if (grammar.is(Use.NEUTER, clause, at) || grammar.is(Use.PLURAL, clause, at)) {
            return last.thing();
        }
        boolean isOpening = grammar.isBound(clause, 0) || clause.word(0).lower().endsWith("ing");
        return last.meant(clause.word(isOpening ? 0 : at).start());
    }
}
