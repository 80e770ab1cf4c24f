package io.dateline.annotate.source;

import io.dateline.annotate.Attribution;
import io.dateline.annotate.Origin;
import io.dateline.article.Article;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What follows from the evidence of agencies that were at work when the article was published, by one rule. A row decides if its part is wire or mixed and its confidence is .5 or
 * more; copyright lines and fields of a source, which may name a mere distributor, only where no other agency's row
 * does. The agencies are those of deciding rows, the most trusted first. The origin is: press release, if a
 * press-release wire decides and no agency; mixed, if every deciding row says mixed; wire, if any agency decides;
 * else own, if somebody signed; else unknown.
 */
record Verdict(List<String> agencies, Origin origin) {
    /** Rules that name who holds the rights: the author, unless other evidence names one. */
    private static final Set<String> DISTRIBUTES = Set.of("copyright-line", "source-field");

    /** Confidence from which a row decides. */
    private static final double DECIDES = 0.5;

    static Verdict of(Article article, List<Attribution> rows) {
        List<Attribution> deciding = rows.stream()
                .filter(r -> r.role() == Attribution.Role.WIRE || r.role() == Attribution.Role.MIXED)
                .filter(r -> r.confidence() >= DECIDES)
                .sorted(Comparator.comparingDouble((Attribution r) -> -r.confidence()))
                .toList();
        List<Attribution> named = deciding.stream()
                .filter(r -> r.kind() == Attribution.Kind.AGENCY)
                .toList();
        boolean isWritten = named.stream().anyMatch(r -> !DISTRIBUTES.contains(r.rule()));
        List<Attribution> wires = named.stream()
                .filter(r -> !isWritten || !DISTRIBUTES.contains(r.rule()))
                .toList();
        List<String> agencies = wires.stream()
                .map(Attribution::name)
                .filter(n -> !n.equals(Sources.UNNAMED))
                .distinct()
                .toList();
        boolean isSigned = !article.byline().persons().isEmpty()
                || !article.byline().organisations().isEmpty();
        if (wires.isEmpty()) {
            boolean isRelease = deciding.stream().anyMatch(r -> r.kind() == Attribution.Kind.PRESS_RELEASE);
            Origin other = isSigned ? Origin.OWN : Origin.UNKNOWN;
            return new Verdict(List.of(), isRelease ? Origin.PRESS_RELEASE : other);
        }
        boolean isMixed = wires.stream().allMatch(r -> r.role() == Attribution.Role.MIXED);
        return new Verdict(agencies, isMixed ? Origin.MIXED : Origin.WIRE);
    }
}
