package io.dateline.article.html;

import io.dateline.article.Byline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static final int MAX_WORDS = 6;
    private static final String OPENING = "([{（【";
    private static final String CLOSING = ")]}）】";
    private static final String SEPARATORS = ",;|/／•·\n\t、，；｜‧";

    private Names() {}

    /** Reads a byline of whatever form. */
    static Byline of(String byline) {
        List<String> persons = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        String text = NameWords.withoutOthers(byline.length() > MAX_LENGTH ? byline.substring(0, MAX_LENGTH) : byline);
        List<Piece> pieces = isAddress(text) ? List.of() : pieces(withoutBy(text));
        if (isInverted(pieces)) {
            pieces =
                    List.of(new Piece(pieces.get(1).text() + " " + pieces.get(0).text(), Form.BARE));
        }
        for (Piece piece : pieces) {
            if (persons.size() + organisations.size() >= MAX_NAMES) {
                break;
            }
            if (piece.form() == Form.BRACKETED && !persons.isEmpty() && NameWords.isPicture(piece.text())) {
                persons.remove(persons.size() - 1);
                continue;
            }
            boolean aside = !persons.isEmpty() && (piece.form() == Form.BRACKETED || isShouted(piece.text(), persons));
            Name name = aside
                    ? new Name(piece.form() == Form.BRACKETED ? Kind.NOBODY : Kind.ORGANISATION, piece.text())
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
        List<String> words = List.of(name.strip().split("\\s+", -1));
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

    private enum Form {
        BARE,
        BRACKETED
    }

    private record Piece(String text, Form form) {}

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

    /** The text split at commas, strokes, addresses and words for "and". A bracket is a piece of its own. */
    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Form form = Form.BARE;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            boolean separator = SEPARATORS.indexOf(c) >= 0 || isDash(text, i);
            boolean bracket = OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
            if (!separator && !bracket && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                word.append(c);
                continue;
            }
            boolean address = word.indexOf("@") >= 0;
            if (!word.isEmpty() && !address) {
                words.add(word.toString());
            }
            word.setLength(0);
            if (separator || bracket || address) {
                split(words, pieces, form);
                words.clear();
                form = OPENING.indexOf(c) >= 0 ? Form.BRACKETED : bracket ? Form.BARE : form;
            }
        }
        return pieces;
    }

    private static boolean isDash(String text, int i) {
        char c = i < text.length() ? text.charAt(i) : ' ';
        boolean dash = c == '-' || c == '–' || c == '—' || c == ':' || c == '：';
        return dash && (c == '：' || (i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1))));
    }

    /** Splits at "and"; a single letter that means "and" only between two whole names. */
    private static void split(List<String> words, List<Piece> pieces, Form form) {
        int start = 0;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).toLowerCase(Locale.ROOT);
            if (NameWords.isMiddle(word) && i + 1 < words.size()) {
                start = i + 1;
                continue;
            }
            boolean weak = word.length() <= 1 || word.equals("en") || word.equals("ja");
            boolean fits = i > start && (!weak || (i - start >= 2 && words.size() - i > 2));
            if (isAnd(words, i) && fits && i + 1 < words.size() && !isNameOfSeveral(words.subList(start, i))) {
                add(words.subList(start, i), pieces, form);
                start = i + 1;
            }
        }
        if (start == 0 && words.size() > 1 && words.get(0).length() > 1 && isAnd(words, 0)) {
            start = 1;
        }
        add(words.subList(start, words.size()), pieces, form);
    }

    /** Whether a word means "and": in small letters, or in capitals among capitals. "Dan" is a name. */
    private static boolean isAnd(List<String> words, int at) {
        String word = words.get(at);
        String lower = word.toLowerCase(Locale.ROOT);
        if (!NameWords.isAnd(lower)) {
            return false;
        }
        String next = words.get(Math.min(at + 1, words.size() - 1));
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT)) && next.equals(next.toUpperCase(Locale.ROOT));
        return word.equals(lower) || (capitals && at > 0) || lower.equals("and") || lower.equals("und");
    }

    /** "Institute of Allergy", which goes on with "and Infectious Diseases". */
    private static boolean isNameOfSeveral(List<String> words) {
        return words.stream().anyMatch(w -> NameWords.isOrganisation(w.toLowerCase(Locale.ROOT)))
                && words.stream().anyMatch(w -> w.equals("of") || w.equals("for") || w.equals("für"));
    }

    private static void add(List<String> words, List<Piece> pieces, Form form) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(String.join(" ", words), form));
        }
    }

    /** "Doe, John": two pieces of one word each, both of the form of a name. */
    private static boolean isInverted(List<Piece> pieces) {
        return pieces.size() == 2
                && pieces.stream()
                        .map(Piece::text)
                        .allMatch(p -> p.indexOf(' ') < 0
                                && p.length() > 1
                                && Character.isUpperCase(p.charAt(0))
                                && p.chars().skip(1).anyMatch(Character::isLowerCase)
                                && !NameWords.isOrganisation(p.toLowerCase(Locale.ROOT))
                                && !NameWords.isCode(p.toLowerCase(Locale.ROOT))
                                && !NameWords.isRole(p.toLowerCase(Locale.ROOT)));
    }

    /** One piece of a byline; after a person, a single word is a place or a desk. */
    private static Name name(String piece, boolean afterPerson) {
        List<String> words = trimmed(withoutBy(piece));
        if (words.isEmpty() || words.size() > 2 * MAX_WORDS) {
            return Name.NOBODY;
        }
        String text = String.join(" ", words);
        if (text.contains("://") || text.contains("www.") || text.codePoints().anyMatch(Character::isDigit)) {
            return Name.NOBODY;
        }
        List<String> lower =
                words.stream().map(w -> bare(w.toLowerCase(Locale.ROOT))).toList();
        if (lower.stream().allMatch(NameWords::isCode) || lower.stream().anyMatch(NameWords::isOrganisation)) {
            boolean role = lower.stream().allMatch(w -> NameWords.isRole(w) || NameWords.isJunk(w));
            return role || isSentence(words) || lower.stream().allMatch(NameWords::isJunk)
                    ? Name.NOBODY
                    : new Name(Kind.ORGANISATION, text);
        }
        if (isHost(text)) {
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
        return isPerson(words, afterPerson) ? new Name(Kind.PERSON, text) : Name.NOBODY;
    }

    /** Whether most words are small, or a full stop stands inside: no name of an organisation. */
    private static boolean isSentence(List<String> words) {
        long small = words.stream().filter(Names::isLower).count();
        boolean stop = words.stream()
                .limit(Math.max(0, words.size() - 1))
                .anyMatch(w -> w.length() > 1 && w.endsWith(".") && isLower(w));
        return words.size() > 3 && (stop || 2 * small > words.size());
    }

    /** The words of a name: titles before it and roles after it left out, and all after a word such as "in". */
    private static List<String> trimmed(String piece) {
        List<String> words = Stream.of(piece.split("\\s+", -1))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        while (words.size() > 2 && NameWords.isHonorific(words.get(0).toLowerCase(Locale.ROOT))) {
            words.remove(0);
        }
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            boolean date = i >= 2
                    && (hasDigit(word)
                            || (i + 1 < words.size()
                                    && hasDigit(words.get(i + 1))
                                    && MonthNames.INSTANCE
                                            .named(bare(word.toLowerCase(Locale.ROOT)), "")
                                            .isPresent()));
            if (date) {
                words = new ArrayList<>(words.subList(0, i));
                break;
            }
            if (!capital
                    && NameWords.isCut(word)
                    && !(NameWords.isParticle(word) && i + 1 < words.size() && i <= 1 && words.size() <= 4)) {
                words = new ArrayList<>(words.subList(0, i));
                break;
            }
        }
        words = withoutRoles(words);
        if (!words.isEmpty()) {
            int last = words.size() - 1;
            words.set(last, ending(words.get(last)));
            words.set(0, beginning(words.get(0)));
            words.removeIf(String::isEmpty);
        }
        return words;
    }

    /** "Jane Doe Staff Writer" is "Jane Doe": roles fall off the end while a whole name is left. */
    private static List<String> withoutRoles(List<String> words) {
        int end = words.size();
        while (end > 2 && isRoleOrDesk(words, end)) {
            end--;
        }
        boolean several = words.size() - end >= 2 || (end < words.size() && isLower(words.get(end)));
        boolean cjk = !words.isEmpty() && isUncased(words.get(0));
        if (end < words.size() && cjk) {
            return words.subList(0, end);
        }
        if (words.size() == 2 && cjk && NameWords.isRole(words.get(1))) {
            return words.subList(0, 1);
        }
        return several || (words.size() - end == 1 && end >= 2) ? words.subList(0, end) : words;
    }

    /** A role, or the outlet or desk before one: "Jane Doe Globe Staff". */
    private static boolean isRoleOrDesk(List<String> words, int end) {
        String word = bare(words.get(end - 1).toLowerCase(Locale.ROOT));
        return NameWords.isRole(word) || (end < words.size() && NameWords.isOrganisation(word));
    }

    private static boolean hasDigit(String word) {
        return word.codePoints().anyMatch(Character::isDigit);
    }

    private static boolean isLower(String word) {
        return Character.isLowerCase(word.codePointAt(0));
    }

    private static String bare(String word) {
        return ending(beginning(word));
    }

    private static String beginning(String word) {
        int at = 0;
        while (at < word.length() && "\"'“”„«»‘’*.:!?=<>~_-–—".indexOf(word.charAt(at)) >= 0) {
            at++;
        }
        return word.substring(at);
    }

    /** No sign at the end, but the dot of "Jr." and of an initial. */
    private static String ending(String word) {
        int end = word.length();
        while (end > 0 && "\"“”„«»*:!?=<>~_-–—".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean dot = end > 3
                && word.charAt(end - 1) == '.'
                && !word.substring(0, end - 1).equals("Jr")
                && word.indexOf('.') == end - 1;
        return word.substring(0, dot ? end - 1 : end);
    }

    private static boolean isHost(String text) {
        int dot = text.lastIndexOf('.');
        return text.indexOf(' ') < 0
                && dot > 1
                && text.length() - dot > 2
                && text.length() - dot < 7
                && text.substring(dot + 1).chars().allMatch(Character::isLetter);
    }

    private static boolean isUncased(String word) {
        int c = word.codePointAt(0);
        return Character.isLetter(c)
                && !Character.isUpperCase(c)
                && !Character.isLowerCase(c)
                && !Character.isTitleCase(c);
    }

    /** Two to six words, each with a capital or a particle; in scripts without capitals as many words. */
    private static boolean isPerson(List<String> words, boolean afterPerson) {
        if (words.size() > MAX_WORDS) {
            return false;
        }
        int capitals = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int c = word.codePointAt(0);
            if (i + 1 < words.size() && endsPhrase(word)) {
                return false;
            }
            boolean initial = c == 'Ø' || Character.isUpperCase(c) || Character.isTitleCase(c) || isUncased(word);
            if (initial) {
                capitals++;
            } else if (!NameWords.isParticle(word.toLowerCase(Locale.ROOT)) && !hasLaterCapital(word)) {
                return false;
            }
        }
        if (words.size() == 1) {
            return !afterPerson && isSingle(words.get(0));
        }
        return capitals >= 2 || (capitals == 1 && words.size() == 2 && hasLaterCapital(words.get(0)));
    }

    /** Whether a word ends a sentence, or owns what follows: "Jane's Latest". */
    private static boolean endsPhrase(String word) {
        int dot = word.indexOf('.');
        boolean title = NameWords.isHonorific(word.toLowerCase(Locale.ROOT));
        return (dot > 4 && dot == word.length() - 1 && !title) || word.endsWith("'s") || word.endsWith("’s");
    }

    private static boolean hasLaterCapital(String word) {
        return word.length() > 2
                && (Character.isLetter(word.charAt(0)) || word.charAt(0) == '\'' || word.charAt(0) == '’')
                && word.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** A name of one word: a pen name, or a whole name in a script without spaces. */
    private static boolean isSingle(String word) {
        int length = word.codePointCount(0, word.length());
        if (isUncased(word)) {
            boolean ideographs = Character.isIdeographic(word.codePointAt(0));
            return length >= 2 && length <= (ideographs ? 7 : 14);
        }
        return length >= 3
                && length <= 20
                && word.chars().anyMatch(Character::isLowerCase)
                && word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'');
    }
}
