package io.dateline.annotate.quote;

import java.util.Optional;
import java.util.Set;

/** German speech without a subject: "Vom Ministerium heißt es: ..." */
final class Impersonal {
    private static final Set<String> VERBS = Set.of("heißt", "hieß", "heisst", "hiess");

    private static final Set<String> ORIGINS = Set.of("von", "vom", "vonseiten", "seitens", "bei", "beim");

    private final Phrases phrases;
    private final Roles roles;

    Impersonal(Phrases phrases, Roles roles) {
        this.phrases = phrases;
        this.roles = roles;
    }

    /** "Heißt es": nobody says it. */
    boolean isAt(Clause clause, int at) {
        boolean isNext = at + 1 < clause.size() && clause.word(at + 1).lower().equals("es");
        return isNext && VERBS.contains(clause.word(at).lower());
    }

    /** Of "Von der Werft heißt es": whose words they are. */
    Optional<Said> origin(Clause clause) {
        for (int at = 0; at < clause.size() - 1; at++) {
            if (ORIGINS.contains(clause.word(at).lower())) {
                Optional<Said> said = phrases.startingAt(clause, at + 1, clause.size());
                if (said.filter(roles::isCertain).isPresent()) {
                    return said;
                }
            }
        }
        return Optional.empty();
    }
}
