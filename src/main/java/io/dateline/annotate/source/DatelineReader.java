package io.dateline.annotate.source;

import io.dateline.annotate.Dateline;
import io.dateline.annotate.Entity;
import io.dateline.data.DataFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The dateline that opens a paragraph.
 *
 * <pre>
 * dateline := [places] ["," date] agency separator      MOSCOW (Reuters) -    BEIRUT/THE HAGUE, March 7 (Reuters) -
 * dateline := PLACES ["," date] dash                    WASHINGTON, March 2 -
 * agency   := "(" names ")" | "/" names "/" | "[" names "]"
 * </pre>
 */
final class DatelineReader {
    /** Characters: three cities with their countries, a date and two agencies fit. */
    private static final int MAX_CHARS = 140;

    /** Signs before the first word: a bullet, a quotation mark, a wire's asterisks. */
    private static final int MAX_SIGNS = 5;

    private static final int MAX_PLACE_WORDS = 6;
    private static final String OPENERS = "(/[（【";
    private static final String CLOSERS = ")/]）】";
    private static final Set<String> ONE_CITY = DataFile.resource(DatelineReader.class, "one-city.tsv").rows().stream()
            .map(r -> r.text("name").toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final Agencies agencies;

    DatelineReader(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * What was read.
     *
     * @param agencies that it names, in order
     * @param end behind the separator, in UTF-16 units
     */
    record Read(Dateline dateline, List<Agency> agencies, int end) {}

    private record Head(
            List<String> places,
            Optional<LocalDate> date,
            boolean isUpper,
            List<Optional<Entity.Location>> locations) {}

    Optional<Read> read(String paragraph, List<String> setting, Optional<LocalDate> published) {
        int start = 0;
        while (start < paragraph.length()
                && !Character.isLetterOrDigit(paragraph.charAt(start))
                && start < MAX_SIGNS
                && OPENERS.indexOf(paragraph.charAt(start)) < 0) {
            start++;
        }
        String text = paragraph.substring(start, Math.min(paragraph.length(), start + MAX_CHARS));
        Optional<Read> bracketed = bracketed(text, start, setting, published);
        return bracketed.isPresent() ? bracketed : dashed(text, start, setting, published);
    }

    private Optional<Read> bracketed(String text, int start, List<String> setting, Optional<LocalDate> published) {
        for (int open = 0; open < text.length(); open++) {
            int kind = OPENERS.indexOf(text.charAt(open));
            int close = kind < 0 ? -1 : text.indexOf(CLOSERS.charAt(kind), open + 1);
            if (close < 0) {
                continue;
            }
            List<Agency> named = agencies.only(text.substring(open + 1, close), setting);
            named = named.stream().filter(a -> a.type() == Agency.Type.AGENCY).toList();
            if (named.isEmpty()) {
                continue;
            }
            Optional<Head> head = head(text.substring(0, open), published);
            boolean isBare = text.substring(0, open).isBlank();
            int end = separator(text, close + 1);
            boolean isSeparated =
                    end > close + 1 && !text.substring(close + 1, end).isBlank();
            boolean goesOn = end < text.length()
                    && (Character.isUpperCase(text.codePointAt(end)) || !Character.isLetter(text.codePointAt(end)));
            if ((isBare || head.isPresent()) && (isSeparated || (goesOn && !isBare) || (isBare && goesOn))) {
                Head read = head.orElse(new Head(List.of(), Optional.empty(), false, List.of()));
                Dateline line = new Dateline(
                        text.substring(0, close + 1).strip(),
                        read.places(),
                        read.date(),
                        Optional.of(named.get(0).name()),
                        read.locations());
                return Optional.of(new Read(line, named, start + end));
            }
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Without brackets: the agency, if any, is the last part before the dash. */
    private Optional<Read> dashed(String text, int start, List<String> setting, Optional<LocalDate> published) {
        int dash = dash(text, 1);
        if (dash < 0) {
            return Optional.empty();
        }
        int second = dash(text, dash + 1);
        if (second > 0
                && Months.read(text.substring(dash + 1, second), published).isPresent()) {
            text = text.substring(0, dash) + ',' + text.substring(dash + 1);
            dash = second;
        }
        String line = text.substring(0, dash).strip();
        List<Agency> named = List.of();
        String place = line;
        int cut = Math.max(line.lastIndexOf(','), line.lastIndexOf('.', line.length() - 2));
        if (cut > 0) {
            named = agencies.only(line.substring(cut + 1), setting);
            place = named.isEmpty() ? line : line.substring(0, cut);
        }
        Optional<Head> head = head(place, published);
        boolean isSure = head.isPresent()
                && !head.get().places().isEmpty()
                && (head.get().isUpper() || head.get().date().isPresent() || !named.isEmpty());
        if (!isSure) {
            return Optional.empty();
        }
        int end = separator(text, dash);
        List<Agency> after = afterDash(text.substring(end), setting);
        if (named.isEmpty()) {
            named = after;
        }
        Dateline dateline = new Dateline(
                line,
                head.get().places(),
                head.get().date(),
                named.stream().map(Agency::name).findFirst(),
                head.get().locations());
        return Optional.of(new Read(dateline, named, start + end));
    }

    /** {@code PARIS - (AP) The ...} */
    private List<Agency> afterDash(String rest, List<String> setting) {
        int close = rest.startsWith("(") ? rest.indexOf(')') : -1;
        return close < 0 ? List.of() : agencies.only(rest.substring(1, close), setting);
    }

    private static int dash(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDash = c == '—' || c == '–' || (c == '-' && !Character.isLetter(text.charAt(i - 1)));
            if (isDash && (i + 1 == text.length() || c == '—' || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    /** Behind blanks, dashes and what stands for a broken dash. */
    private static int separator(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at))
                        || Character.isSpaceChar(text.charAt(at))
                        || "—–-−:.\"�―".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    /** Places and a date, or nothing where another word stands among them. */
    private static Optional<Head> head(String text, Optional<LocalDate> published) {
        String rest = text.strip();
        while (rest.endsWith(",") || (rest.endsWith(".") && !isAbbreviated(rest))) {
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        List<String> places = new ArrayList<>();
        List<Optional<String>> countries = new ArrayList<>();
        Optional<LocalDate> date = Optional.empty();
        boolean isUpper = true;
        boolean isFirst = true;
        for (String part : parts(rest)) {
            Dated dated = date.isPresent() ? new Dated(part, Optional.empty()) : dated(part, published);
            date = date.or(dated::day);
            String named = dated.rest();
            if (named.isEmpty() || named.chars().allMatch(c -> Character.isDigit(c) || c == ' ')) {
                isFirst = false;
                continue;
            }
            boolean isBehindComma = !isFirst;
            for (String city : cities(named)) {
                if (!isPlace(city) && !Places.KNOWN.isKnown(city)) {
                    return Optional.empty();
                }
                boolean isTown = isUpper(city) && Places.KNOWN.isTown(city);
                Optional<String> country = isBehindComma && !isTown ? Places.KNOWN.country(city) : Optional.empty();
                boolean isCity = !isBehindComma || (country.isEmpty() && isUpper(city) && city.indexOf('.') < 0);
                isBehindComma = false;
                if (country.isPresent() && !countries.isEmpty()) {
                    countries.set(countries.size() - 1, country);
                } else if (isCity) {
                    Town town = town(city);
                    places.add(town.name());
                    countries.add(town.country());
                    isUpper &= isUpper(town.name())
                            || isUpper(city)
                            || !town.name().equals(city);
                }
            }
            isFirst = false;
        }
        List<String> names = places.stream().map(DatelineReader::titled).toList();
        List<Optional<Entity.Location>> locations = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            locations.add(Places.KNOWN.locate(names.get(i), countries.get(i)));
        }
        return Optional.of(new Head(names, date, isUpper, locations));
    }

    /** A town and the country of the region that stands behind it without a comma: {@code FARMINGTON Conn.} */
    private record Town(String name, Optional<String> country) {}

    private static Town town(String city) {
        int blank = city.lastIndexOf(' ');
        Optional<String> country =
                blank > 0 && city.endsWith(".") ? Places.KNOWN.country(city.substring(blank + 1)) : Optional.empty();
        return new Town(country.isPresent() ? city.substring(0, blank) : city, country);
    }

    /** What stands before a date, and the date. */
    private record Dated(String rest, Optional<LocalDate> day) {}

    /** {@code March 7}; {@code Va. Feb 26}. */
    private static Dated dated(String part, Optional<LocalDate> published) {
        Optional<LocalDate> whole = Months.read(part, published);
        if (whole.isPresent()) {
            return new Dated("", whole);
        }
        for (int blank = part.indexOf(' '); blank > 0; blank = part.indexOf(' ', blank + 1)) {
            Optional<LocalDate> day = Months.read(part.substring(blank + 1), published);
            if (day.isPresent()) {
                return new Dated(part.substring(0, blank).strip(), day);
            }
        }
        return new Dated(part, Optional.empty());
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean isDateAhead = i < text.length()
                    && text.charAt(i) == '.'
                    && i + 2 < text.length()
                    && text.charAt(i + 1) == ' '
                    && !isAbbreviated(text.substring(from, i + 1));
            if (i == text.length() || text.charAt(i) == ',' || isDateAhead) {
                String part = text.substring(from, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        return parts;
    }

    /** Whether the text ends with a short word and a full stop: {@code Calif.}, {@code St.}, {@code U.N.} */
    private static boolean isAbbreviated(String text) {
        int blank = Math.max(text.lastIndexOf(' '), text.lastIndexOf('/'));
        String last = text.substring(blank + 1);
        return last.length() <= 6 && (last.indexOf('.') < last.length() - 1 || !isUpper(last) || last.length() <= 3);
    }

    private static List<String> cities(String part) {
        if (ONE_CITY.contains(part.toLowerCase(Locale.ROOT))) {
            return List.of(part);
        }
        List<String> cities = new ArrayList<>();
        for (String city : part.split("/| and | und | et | y ", -1)) {
            if (!city.isBlank()) {
                cities.add(city.strip());
            }
        }
        return cities;
    }

    private static boolean isPlace(String text) {
        List<Words.Word> words = Words.of(text).list();
        if (words.isEmpty() || words.size() > MAX_PLACE_WORDS) {
            return false;
        }
        boolean hasUpper = false;
        for (Words.Word word : words) {
            int first = word.first();
            boolean isCapital =
                    Character.isUpperCase(first) || (!Character.isLowerCase(first) && Character.isLetter(first));
            hasUpper |= isCapital;
            if (!isCapital && !isParticle(word.folded())) {
                return false;
            }
        }
        return hasUpper && text.chars().noneMatch(c -> "\"“”?!:;()".indexOf(c) >= 0);
    }

    private static boolean isParticle(String word) {
        return switch (word) {
            case "de",
                    "la",
                    "las",
                    "los",
                    "le",
                    "les",
                    "of",
                    "the",
                    "am",
                    "an",
                    "der",
                    "im",
                    "in",
                    "bei",
                    "ob",
                    "sur",
                    "do",
                    "da",
                    "dos",
                    "di",
                    "del",
                    "den",
                    "upon",
                    "on",
                    "s",
                    "d",
                    "l",
                    "aan",
                    "near",
                    "aboard",
                    "os",
                    "as",
                    "y",
                    "el",
                    "al" -> true;
            default -> false;
        };
    }

    private static boolean isUpper(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    /** {@code NEW YORK} as {@code New York}; what is mixed stays. */
    private static String titled(String text) {
        if (!isUpper(text) || (text.indexOf('.') >= 0 && text.length() <= 4)) {
            return text;
        }
        StringBuilder titled = new StringBuilder(text);
        for (Words.Word word : Words.of(text).list()) {
            boolean isSmall = word.start() > 0
                    && isParticle(word.folded())
                    && !word.folded().equals("la");
            int first = word.start() + (isSmall ? 0 : 1);
            titled.replace(
                    first,
                    word.end(),
                    word.text().substring(first - word.start()).toLowerCase(Locale.ROOT));
        }
        return titled.toString();
    }
}
