package io.dateline.article.html;

import java.util.Locale;
import java.util.Optional;

/** Ids of stories: URNs, an agency's numbers, and those that stand in a page's own address. */
final class StoryIds {
    private static final int MAX_LENGTH = 200;
    private static final int MIN_DIGITS = 3;
    /** How Reuters numbers its stories in addresses: idUSKBN1XX000, idINL3N2YZ0AB. */
    private static final String REUTERS = "id";

    private StoryIds() {}

    /** urn:newsml:dpa.com:20090101:220124-99-835563, tag:reuters.com,2023:newsml_KBN2Y00AB, dpa:220124-99-835563/5. */
    static boolean isUrn(String value) {
        String id = value.strip();
        if (id.length() > MAX_LENGTH || id.indexOf(' ') >= 0) {
            return false;
        }
        String lower = id.toLowerCase(Locale.ROOT);
        return lower.length() <= MAX_LENGTH
                && (lower.startsWith("urn:")
                        || lower.startsWith("tag:")
                        || lower.contains("newsml")
                        || lower.startsWith("dpa:")
                        || lower.startsWith("dpa-"));
    }

    /** A short value without spaces that holds some digits. */
    static boolean looksLikeOne(String value) {
        String id = value.strip();
        return !id.isEmpty()
                && id.length() <= MAX_LENGTH
                && id.indexOf(' ') < 0
                && !id.startsWith("http")
                && id.chars().filter(Character::isDigit).count() >= MIN_DIGITS;
    }

    /** The last part of a path, where it ends in an id of the form that Reuters gives its stories. */
    static Optional<String> inPath(String path) {
        int at = path.lastIndexOf(REUTERS);
        String id = at < 0 ? "" : path.substring(at);
        int end = id.endsWith("/") ? id.length() - 1 : id.length();
        String bare = id.substring(0, end);
        boolean form = bare.length() >= 10
                && bare.length() <= 24
                && bare.chars().skip(2).allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                && bare.chars().anyMatch(Character::isDigit)
                && Character.isUpperCase(bare.charAt(2))
                && at > 0
                && (path.charAt(at - 1) == '-' || path.charAt(at - 1) == '/');
        return form ? Optional.of(bare) : Optional.empty();
    }
}
