package io.dateline.evaluate;

import io.dateline.data.DataFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The persons among names. Labels and pages both hold organisations and other things, which are left out on both sides: a
 * person has two to five words, none of those in {@code no-persons.tsv}, and no digit or sign of an address.
 */
final class Persons {
    private static final int LEAST_WORDS = 2;
    private static final int MOST_WORDS = 5;
    private static final Set<String> WORDS = words("word");
    private static final Set<String> ENDINGS = words("domain");

    private Persons() {}

    private static Set<String> words(String kind) {
        return DataFile.resource(Persons.class, "no-persons.tsv").rows().stream()
                .filter(r -> r.text("kind").equals(kind))
                .flatMap(r -> r.list("words").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Folded names of persons. */
    static Set<String> among(List<String> names) {
        Set<String> persons = new HashSet<>();
        for (String name : names) {
            String folded = Folding.folded(name);
            int words = folded.isEmpty() ? 0 : folded.split(" ", -1).length;
            if (words >= LEAST_WORDS && words <= MOST_WORDS && !isOther(folded)) {
                persons.add(folded);
            }
        }
        return persons;
    }

    private static boolean isOther(String name) {
        if (name.contains("@") || name.contains("/") || name.contains("http:") || name.contains("www.")) {
            return true;
        }
        if (name.codePoints().anyMatch(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER)) {
            return true;
        }
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Shingles.isWordPart(name.charAt(i))) {
                String word = name.substring(start, i);
                boolean isDomain = start > 0 && name.charAt(start - 1) == '.' && ENDINGS.contains(word);
                if (isDomain || WORDS.contains(word)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }
}
