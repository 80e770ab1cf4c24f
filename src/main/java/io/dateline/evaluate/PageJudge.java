package io.dateline.evaluate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges one page by its label, field by field. */
final class PageJudge {
    /** Share of the longer caption that the shorter one must be. */
    private static final double SAME_CAPTION = 0.5;

    /**
     * A field of a page.
     *
     * @param note what was wanted and what was found
     */
    record Judged(Tally tally, String note) {}

    private final Map<Field, Judged> judged = new EnumMap<>(Field.class);

    private PageJudge() {}

    /** The fields that the label has; a page that has no row is judged as an empty one. */
    static Map<Field, Judged> judge(Label label, Optional<PublishedPage> page) {
        PageJudge judge = new PageJudge();
        String text = page.map(PublishedPage::text).orElse("");
        if (!label.bodies().isEmpty()) {
            judge.body(label.bodies(), text);
        }
        label.segments().ifPresent(s -> judge.segments(s, text));
        label.title().ifPresent(t -> judge.title(t, page.flatMap(PublishedPage::title)));
        label.authors()
                .filter(a -> a.isEmpty() || !Persons.among(a).isEmpty())
                .ifPresent(a -> judge.sets(
                        Field.AUTHORS,
                        Persons.among(a),
                        Persons.among(page.map(PublishedPage::authors).orElse(List.of()))));
        label.date().ifPresent(d -> judge.date(d, page.flatMap(PublishedPage::date)));
        if (!label.captions().isEmpty()) {
            judge.captions(
                    folded(label.captions()),
                    folded(page.map(PublishedPage::captions).orElse(List.of())));
        }
        label.agencies()
                .ifPresent(a -> judge.sets(
                        Field.AGENCY,
                        lower(a),
                        lower(page.map(PublishedPage::agencies).orElse(List.of()))));
        Findings found = page.map(PublishedPage::findings).orElse(Findings.NONE);
        label.wanted().entities().ifPresent(e -> judge.entities(e, found.entities()));
        label.wanted().topics().ifPresent(t -> judge.sets(Field.TOPICS, Set.copyOf(t), Set.copyOf(found.topics())));
        label.wanted().times().ifPresent(t -> judge.sets(Field.TIMES, printed(t), printed(found.times())));
        return judge.judged;
    }

    private static Set<String> printed(List<Findings.Time> times) {
        return times.stream().map(Findings.Time::toString).collect(Collectors.toCollection(HashSet::new));
    }

    private void entities(List<Findings.Named> wanted, List<Findings.Named> found) {
        int right = (int)
                wanted.stream().filter(w -> found.stream().anyMatch(w::isSame)).count();
        int extra = (int)
                found.stream().filter(f -> wanted.stream().noneMatch(f::isSame)).count();
        judged.put(
                Field.ENTITIES,
                new Judged(new Tally(right, extra, wanted.size() - right, 0), "wanted " + wanted + ", found " + found));
    }

    private static Set<String> folded(List<String> texts) {
        return texts.stream().map(Folding::folded).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(HashSet::new));
    }

    private void body(List<String> wanted, String text) {
        Shingles found = Shingles.of(text);
        Tally best = Tally.NONE;
        double most = -1;
        for (String body : wanted) {
            Tally tally = Shingles.tally(Shingles.of(body), found);
            double f1 = tally.right() == 0 ? 0 : tally.pageF1();
            if (f1 > most) {
                most = f1;
                best = tally;
            }
        }
        judged.put(Field.BODY, new Judged(best, ""));
    }

    private void segments(Label.Segments segments, String text) {
        String flat = Folding.spaced(text);
        List<String> missing = segments.with().stream()
                .filter(s -> !flat.contains(Folding.spaced(s)))
                .toList();
        List<String> extra = segments.without().stream()
                .filter(s -> flat.contains(Folding.spaced(s)))
                .toList();
        judged.put(
                Field.SEGMENTS,
                new Judged(
                        new Tally(
                                segments.with().size() - missing.size(),
                                extra.size(),
                                missing.size(),
                                segments.without().size() - extra.size()),
                        "missing " + missing + ", extra " + extra));
    }

    private void title(String wanted, Optional<String> found) {
        String title = found.orElse("");
        boolean isRight = Folding.folded(title).equals(Folding.folded(wanted));
        one(Field.TITLE, isRight, !title.isEmpty(), "\"" + wanted + "\"", "\"" + title + "\"");
    }

    private void date(String wanted, Optional<String> found) {
        one(Field.DATE, found.filter(wanted::equals).isPresent(), found.isPresent(), wanted, found.orElse("none"));
    }

    private void one(Field field, boolean isRight, boolean isFound, String wanted, String found) {
        // A title or date that is there and wrong is both extra and, of titles, missed.
        boolean isMissed = !isRight && (field == Field.TITLE || !isFound);
        judged.put(
                field,
                new Judged(
                        new Tally(isRight ? 1 : 0, isFound && !isRight ? 1 : 0, isMissed ? 1 : 0, 0),
                        "wanted " + wanted + ", found " + found));
    }

    private void sets(Field field, Set<String> wanted, Set<String> found) {
        int both = (int) wanted.stream().filter(found::contains).count();
        judged.put(
                field,
                new Judged(
                        new Tally(both, found.size() - both, wanted.size() - both, 0),
                        "wanted " + new TreeSet<>(wanted) + ", found " + new TreeSet<>(found)));
    }

    private void captions(Set<String> wanted, Set<String> found) {
        int right = (int) wanted.stream()
                .filter(w -> found.stream().anyMatch(f -> isSameCaption(w, f)))
                .count();
        int extra = (int) found.stream()
                .filter(f -> wanted.stream().noneMatch(w -> isSameCaption(w, f)))
                .count();
        judged.put(
                Field.CAPTIONS,
                new Judged(
                        new Tally(right, extra, wanted.size() - right, 0),
                        "wanted " + new TreeSet<>(wanted) + ", found " + new TreeSet<>(found)));
    }

    private static boolean isSameCaption(String a, String b) {
        List<String> byLength = List.of(a, b).stream()
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        String shorter = byLength.get(0);
        String longer = byLength.get(1);
        return !shorter.isEmpty() && longer.contains(shorter) && shorter.length() >= SAME_CAPTION * longer.length();
    }
}
