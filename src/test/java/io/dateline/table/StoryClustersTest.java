package io.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Signature;
import io.dateline.annotate.story.Signatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import scala.collection.immutable.ArraySeq;

/**
 * Texts that their carriers cut, extend, open anew and give other headlines come together as stories, though all outlets put
 * the same lines under their texts and all reporters use the same phrases.
 */
class StoryClustersTest {
    private static final int ARTICLES = 600;
    private static final double LEAST_F1 = 0.98;
    private static final int LANGUAGE = 20_000;

    private final SplittableRandom random = new SplittableRandom(20);
    private final List<String> phrases = sentences(40);
    private final List<String> footers = sentences(12);

    private record Carried(String id, int story, Signature signature) {}

    @Test
    void pairsOfOneStoryAreFoundAndNoOthers() {
        List<Carried> texts = new ArrayList<>();
        for (int story = 0; texts.size() < ARTICLES; story++) {
            List<String> text = report();
            int carriers = random.nextInt(3) > 0 ? 1 : 2 + random.nextInt(12);
            for (int i = 0; i < carriers; i++) {
                String id = String.format(Locale.ROOT, "%08x", random.nextInt() & Integer.MAX_VALUE);
                texts.add(new Carried(id, story, Signatures.of(Optional.of("Title " + id), carried(text, i))));
            }
        }
        Map<String, String> stories = stories(texts);
        double same = pairs(texts, text -> text.story() + " " + stories.get(text.id()));
        double f1 = 2 * same / (pairs(texts, Carried::story) + pairs(texts, text -> stories.get(text.id())));
        assertThat(f1).as("pairwise F1").isGreaterThanOrEqualTo(LEAST_F1);
    }

    private List<String> report() {
        List<String> text = sentences(6 + random.nextInt(20));
        for (int i = 0; i < 4; i++) {
            text.set(random.nextInt(text.size()), phrases.get(random.nextInt(phrases.size())));
        }
        return text;
    }

    private List<String> carried(List<String> report, int carrier) {
        List<String> text = new ArrayList<>(report);
        switch (carrier == 0 ? 0 : random.nextInt(5)) {
            case 1 -> text = new ArrayList<>(text.subList(0, text.size() * (5 + random.nextInt(5)) / 10));
            case 2 -> text.addAll(random.nextInt(text.size()), sentences(1 + text.size() / 6));
            case 3 -> text.set(0, sentence());
            case 4 -> {
                text = new ArrayList<>(text.subList(0, text.size() * 3 / 4));
                text.addAll(0, sentences(1));
            }
            default -> text.add(footers.get(random.nextInt(footers.size())));
        }
        return text;
    }

    private static Map<String, String> stories(List<Carried> texts) {
        SparkSession spark = LocalSpark.session();
        for (FactTable table : Facts.all()) {
            spark.createDataFrame(List.of(), table.schema()).createOrReplaceTempView("known_" + table.name());
        }
        List<Row> rows = texts.stream()
                .map(text -> RowFactory.create(
                        text.id(),
                        ArraySeq.unsafeWrapArray(text.signature().bands().toArray()),
                        text.signature().shingles(),
                        ArraySeq.unsafeWrapArray(text.signature().sketch().toArray()),
                        ArraySeq.unsafeWrapArray(text.signature().numbers().toArray())))
                .toList();
        spark.createDataFrame(rows, Facts.named("signatures").schema()).createOrReplaceTempView("new_signatures");
        spark.sql("select article_id from new_signatures").createOrReplaceTempView("new_articles");
        Map<String, String> stories = new HashMap<>();
        Facts.named(Stories.TABLE)
                .rows(spark)
                .collectAsList()
                .forEach(row -> stories.put(row.getString(0), row.getString(1)));
        return stories;
    }

    private static double pairs(List<Carried> texts, Function<Carried, Object> group) {
        return texts.stream().collect(Collectors.groupingBy(group, Collectors.counting())).values().stream()
                .mapToDouble(n -> n * (n - 1) / 2.0)
                .sum();
    }

    private List<String> sentences(int count) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sentences.add(sentence());
        }
        return sentences;
    }

    /** Frequent words are frequent, as in a language. */
    private String sentence() {
        StringBuilder sentence = new StringBuilder();
        for (int i = 10 + random.nextInt(12); i > 0; i--) {
            int word = (int) (LANGUAGE * Math.pow(random.nextDouble(), 3));
            sentence.append('w')
                    .append(Integer.toString(word, Character.MAX_RADIX))
                    .append(' ');
        }
        return random.nextInt(4) == 0
                ? sentence.append(random.nextInt(900)).append(" percent.").toString()
                : sentence.append('.').toString();
    }
}
