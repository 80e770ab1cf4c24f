package io.dateline.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far published articles agree with a set of labelled pages.
 *
 * @param set its name
 * @param pages labelled
 * @param rows of them that have an article
 */
public record Evaluation(String set, int pages, int rows, Map<Field, List<PageResult>> results) {
    private static final int PLACES = 4;

    /**
     * One field of one page.
     *
     * @param score F1 of the page, 0 to 1
     * @param note what was wanted and what was found
     */
    public record PageResult(String url, double score, String note, Tally tally) {}

    /** Judges all pages of a set. */
    public static Evaluation of(LabelFile labels, Map<String, PublishedPage> published) {
        Map<Field, List<PageResult>> results = new EnumMap<>(Field.class);
        int rows = 0;
        for (Label label : labels.labels()) {
            Optional<PublishedPage> page = Optional.ofNullable(published.get(label.url()));
            rows += page.isPresent() ? 1 : 0;
            PageJudge.judge(label, page)
                    .forEach((field, judged) -> results.computeIfAbsent(field, f -> new ArrayList<>())
                            .add(new PageResult(label.url(), judged.tally().pageF1(), judged.note(), judged.tally())));
        }
        return new Evaluation(labels.name(), labels.labels().size(), rows, results);
    }

    /** Names and values of a field's measures, to four places: p, r, f1, of segments acc too. */
    public Map<String, Double> figures(Field field) {
        List<PageResult> all = results.getOrDefault(field, List.of());
        Tally sum = all.stream().map(PageResult::tally).reduce(Tally.NONE, Tally::plus);
        boolean isBody = field == Field.BODY;
        double precision = isBody ? meanPrecision(all) : sum.precision();
        double recall = isBody ? meanRecall(all) : sum.recall();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("p", rounded(precision));
        figures.put("r", rounded(recall));
        figures.put("f1", rounded(Tally.f1(precision, recall)));
        if (field == Field.SEGMENTS) {
            figures.put("acc", rounded(sum.accuracy()));
        }
        return figures;
    }

    /** How many pages were judged by a field. */
    public int judged(Field field) {
        return results.getOrDefault(field, List.of()).size();
    }

    /** The pages that do worst on a field, the worst first. */
    public List<PageResult> worst(Field field, int most) {
        return results.getOrDefault(field, List.of()).stream()
                .sorted(Comparator.comparingDouble(PageResult::score))
                .limit(most)
                .toList();
    }

    /** The mean over pages for which something was found. */
    private static double meanPrecision(List<PageResult> all) {
        return all.stream()
                .map(PageResult::tally)
                .filter(t -> t.right() + t.extra() > 0)
                .mapToDouble(Tally::precision)
                .average()
                .orElse(0);
    }

    /** The mean over pages of which something is wanted. */
    private static double meanRecall(List<PageResult> all) {
        return all.stream()
                .map(PageResult::tally)
                .filter(t -> t.right() + t.missed() > 0)
                .mapToDouble(Tally::recall)
                .average()
                .orElse(0);
    }

    private static double rounded(double value) {
        return new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN).doubleValue();
    }
}
