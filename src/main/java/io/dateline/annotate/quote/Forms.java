package io.dateline.annotate.quote;

import io.dateline.annotate.Entity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which forms the persons and organisations of an article are printed. Where no model finds names, also by surname alone,
 * without the noun that a genitive owns ("Maria Ashdowns Boot"), and who is told with an age: "Imke Zobel (54)".
 */
final class Forms {
    private static final int MOST_AGE_DIGITS = 2;

    private final Vocabulary words;
    private final Map<String, Entity> known = new LinkedHashMap<>();

    private Forms(Vocabulary words) {
        this.words = words;
    }

    /** Entity by form; persons go before organisations. */
    static Map<String, Entity> of(String text, List<Entity> entities, Vocabulary words) {
        Forms forms = new Forms(words);
        for (Entity.Kind kind : List.of(Entity.Kind.PERSON, Entity.Kind.ORGANISATION)) {
            entities.stream().filter(e -> e.kind() == kind).forEach(forms::add);
        }
        if (words.hasSubjectBehindVerb()) {
            forms.addAged(text);
            forms.addSurnames(entities);
        }
        return forms.known;
    }

    private void add(Entity entity) {
        Optional<Entity> owner = owner(entity);
        if (owner.isPresent()) {
            known.putIfAbsent(owner.get().name(), owner.get());
            return;
        }
        known.putIfAbsent(entity.name(), entity);
        entity.surfaceForms().forEach(form -> known.putIfAbsent(form, entity));
    }

    /** Maria Ashdown, of a "person" who is called Maria Ashdowns Boot. */
    private Optional<Entity> owner(Entity entity) {
        String[] parts = entity.name().split(" ", -1);
        if (!words.hasCapitalNouns() || entity.kind() != Entity.Kind.PERSON || parts.length < 3) {
            return Optional.empty();
        }
        String owner = parts[parts.length - 2];
        return owner.endsWith("s") && owner.length() > 3 && !GivenNames.has(owner) && GivenNames.has(parts[0])
                ? Optional.of(person(String.join(" ", List.of(parts).subList(0, parts.length - 2))
                        + ' '
                        + owner.substring(0, owner.length() - 1)))
                : Optional.empty();
    }

    private void addAged(String text) {
        int open = text.indexOf(" (");
        while (open >= 0) {
            int close = text.indexOf(')', open);
            String age = close < 0 ? "" : text.substring(open + 2, Math.min(close, open + 3 + MOST_AGE_DIGITS));
            if (age.length() == MOST_AGE_DIGITS && age.chars().allMatch(Character::isDigit)) {
                name(text, open).ifPresent(name -> known.putIfAbsent(name, person(name)));
            }
            open = text.indexOf(" (", open + 1);
        }
    }

    /** Two words with capitals before a place. */
    private static Optional<String> name(String text, int end) {
        int second = wordStart(text, end);
        int first = second > 0 && text.charAt(second - 1) == ' ' ? wordStart(text, second - 1) : second;
        boolean isName = first < second - 1
                && second < end
                && Character.isUpperCase(text.charAt(first))
                && Character.isUpperCase(text.charAt(second));
        return isName ? Optional.of(text.substring(first, end)) : Optional.empty();
    }

    /** Where the letters and hyphens that end at an offset start. */
    static int wordStart(String text, int end) {
        int start = end;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        return start;
    }

    /** Of persons with a known given name; a surname that two persons share is nobody's. */
    private void addSurnames(List<Entity> entities) {
        Map<String, Entity> owners = new LinkedHashMap<>();
        Set<String> shared = new HashSet<>();
        entities.forEach(e -> shared.add(e.name()));
        for (Entity entity : new LinkedHashSet<>(known.values())) {
            String[] parts = entity.name().split(" ", -1);
            if (entity.kind() != Entity.Kind.PERSON || parts.length < 2) {
                continue;
            }
            String surname = parts[parts.length - 1];
            Entity other = owners.put(surname, entity);
            boolean isPlain = parts.length < 4 && GivenNames.has(parts[parts.length - 2]) && !GivenNames.has(surname);
            if (!isPlain || (other != null && !other.name().equals(entity.name()))) {
                shared.add(surname);
            }
        }
        owners.keySet().removeAll(shared);
        owners.forEach(known::putIfAbsent);
    }

    private static Entity person(String name) {
        return new Entity(Entity.Kind.PERSON, name, List.of(name), 1, -1, false, 0, Optional.empty());
    }
}
