package io.dateline.article.html;

import io.dateline.article.Byline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The persons and organisations of a byline, in any script: "By Jane Doe and John Roe, Staff Writers" names two persons;
 * "Von Erika Mustermann, dpa" a person and an agency.
 */
final class Names {
    /** Characters of a byline that are read. */
    private static final int MAX_LENGTH = 600;
    /** Names of one byline that are kept. */
    private static final int MAX_NAMES = 40;

    /** Words of a name, twice as many as it may have once roles are off. */
    private static final int MAX_WORDS = 12;

    private Names() {}

    /** Reads a byline of whatever form. */
    static Byline of(String byline) {
        List<String> persons = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        String bounded = byline.length() > MAX_LENGTH ? byline.substring(0, MAX_LENGTH) : byline;
        String text = NameWords.parted(NameWords.withoutOthers(bounded));
        List<BylinePieces.Piece> pieces = isAddress(text) ? List.of() : BylinePieces.of(withoutBy(text));
        if (BylinePieces.isInverted(pieces)) {
            pieces = List.of(new BylinePieces.Piece(
                    pieces.get(1).text() + " " + pieces.get(0).text(), BylinePieces.Form.BARE));
        }
        for (BylinePieces.Piece piece : pieces) {
            if (persons.size() + organisations.size() >= MAX_NAMES) {
                break;
            }
            if (piece.form() == BylinePieces.Form.BRACKETED
                    && !persons.isEmpty()
                    && NameWords.isPicture(piece.text())) {
                persons.remove(persons.size() - 1);
                continue;
            }
            boolean aside = !persons.isEmpty()
                    && (piece.form() == BylinePieces.Form.BRACKETED || isShouted(piece.text(), persons));
            Name name = aside
                    ? new Name(
                            piece.form() == BylinePieces.Form.BRACKETED ? Kind.NOBODY : Kind.ORGANISATION, piece.text())
                    : name(piece.text(), pieces.size() > 1 && !persons.isEmpty());
            switch (name.kind()) {
                case PERSON -> addNew(persons, name.text());
                case ORGANISATION -> addNew(organisations, name.text());
                case NOBODY -> {}
            }
        }
        return new Byline(persons, organisations);
    }

    /** The one person whom a field that holds a person's name names, if only in small letters. */
    static Byline ofPerson(String name) {
        Byline byline = of(name);
        List<String> words = BareNames.words(name.strip());
        boolean small = byline.persons().isEmpty()
                && byline.organisations().isEmpty()
                && words.size() >= 2
                && words.size() <= 3
                && words.stream().allMatch(Names::isSmallName);
        return small ? new Byline(List.of(String.join(" ", words)), List.of()) : byline;
    }

    private static boolean isSmallName(String word) {
        return word.length() > 1
                && word.chars().allMatch(c -> Character.isLowerCase(c) || c == '-' || c == '\'')
                && !NameWords.isAnd(word)
                && !NameWords.isCut(word)
                && !NameWords.isRole(word)
                && !NameWords.isParticle(word)
                && !NameWords.isOrganisation(word)
                && !NameWords.isCode(word)
                && !NameWords.isPlain(word)
                && !NameWords.isJunk(word)
                && NameWords.afterBy(word).isEmpty();
    }

    /** Whether a piece is in capitals after names that are not: an outlet or a place. */
    private static boolean isShouted(String piece, List<String> persons) {
        return piece.indexOf(' ') > 0
                && piece.equals(piece.toUpperCase(Locale.ROOT))
                && !piece.equals(piece.toLowerCase(Locale.ROOT))
                && piece.codePoints().noneMatch(Character::isDigit)
                && persons.stream()
                        .noneMatch(p -> Stream.of(p.split(" ", -1))
                                .anyMatch(w -> w.length() > 2 && w.equals(w.toUpperCase(Locale.ROOT))));
    }

    private static boolean isAddress(String text) {
        String bare = text.strip();
        return bare.indexOf(' ') < 0 && (bare.contains("://") || bare.startsWith("www.") || bare.startsWith("@"));
    }

    /** All of several bylines, each name once. */
    static Byline joined(List<Byline> bylines) {
        List<String> persons = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        bylines.forEach(b -> b.persons().forEach(p -> addNew(persons, p)));
        bylines.forEach(b -> b.organisations().forEach(o -> addNew(organisations, o)));
        return new Byline(persons, organisations);
    }

    private static void addNew(List<String> names, String name) {
        String key = Text.key(name);
        if (names.stream().noneMatch(n -> Text.key(n).equals(key))) {
            names.add(name);
        }
    }

    private enum Kind {
        PERSON,
        ORGANISATION,
        NOBODY
    }

    private record Name(Kind kind, String text) {
        static final Name NOBODY = new Name(Kind.NOBODY, "");
    }

    private static String withoutBy(String text) {
        String rest = text.strip();
        for (int i = 0; i < 3; i++) {
            Optional<String> after = NameWords.afterBy(rest);
            if (after.isEmpty() || after.get().isEmpty()) {
                return rest;
            }
            rest = after.get();
        }
        return rest;
    }

    /** Whether a piece begins and ends with words for a role: "Lead Harbour Writer". */
    private static boolean isRole(String piece) {
        List<String> words = BareNames.words(piece.toLowerCase(Locale.ROOT));
        return words.size() > 1
                && NameWords.isRole(BareNames.bare(words.get(0)))
                && NameWords.isRole(BareNames.bare(words.get(words.size() - 1)));
    }

    /** One piece of a byline; after a person, a single word is a place or a desk. */
    private static Name name(String piece, boolean afterPerson) {
        String bare = withoutBy(piece);
        List<String> words = BareNames.trimmed(bare);
        if (words.isEmpty() || words.size() > MAX_WORDS || (afterPerson && isRole(bare))) {
            return Name.NOBODY;
        }
        String text = String.join(" ", words);
        if (text.contains("://") || text.contains("www.") || text.codePoints().anyMatch(Character::isDigit)) {
            return Name.NOBODY;
        }
        List<String> lower = new ArrayList<>(words.size());
        for (String word : words) {
            lower.add(BareNames.bare(word.toLowerCase(Locale.ROOT)));
        }
        if (lower.stream().allMatch(NameWords::isCode) || lower.stream().anyMatch(NameWords::isOrganisation)) {
            boolean role = lower.stream().allMatch(w -> NameWords.isRole(w) || NameWords.isJunk(w));
            return role
                            || NameWords.isPlain(words.get(0))
                            || NameShape.isSentence(words)
                            || lower.stream().allMatch(NameWords::isJunk)
                    ? Name.NOBODY
                    : new Name(Kind.ORGANISATION, text);
        }
        if (NameShape.isHost(text)) {
            return new Name(Kind.ORGANISATION, text);
        }
        if (lower.stream().anyMatch(NameWords::isJunk)
                || (words.size() > 1
                        && NameWords.afterBy(words.get(words.size() - 1)).isPresent())
                || words.stream().anyMatch(NameWords::isPlain)
                || lower.stream().allMatch(NameWords::isRole)) {
            return Name.NOBODY;
        }
        boolean lastsAsName = !NameWords.isRole(lower.get(lower.size() - 1)) || words.size() == 2;
        if (!lastsAsName && words.size() > 2) {
            return Name.NOBODY;
        }
        return NameShape.isPerson(words, afterPerson) ? new Name(Kind.PERSON, text) : Name.NOBODY;
    }
}
