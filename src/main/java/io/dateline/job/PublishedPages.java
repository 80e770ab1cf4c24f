package io.dateline.job;

import io.dateline.evaluate.Findings;
import io.dateline.evaluate.PublishedPage;
import io.dateline.publish.Warehouse;
import io.dateline.table.Facts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a warehouse has of some pages. */
public final class PublishedPages {
    private static final String ARTICLES = "articles";
    private static final String TEXTS = "texts";
    private static final String ID = "article_id";

    private PublishedPages() {}

    /**
     * The pages that have an article, by URL; of several versions the last captured.
     *
     * @throws io.dateline.publish.WarehouseException where there is no warehouse
     */
    public static Map<String, PublishedPage> of(SparkSession spark, String warehouse, List<String> urls)
            throws IOException {
        Warehouse opened =
                Warehouse.open(new Path(warehouse), spark.sessionState().newHadoopConf());
        TableViews views = new TableViews(spark, opened);
        Dataset<Row> articles = rows(views, opened, ARTICLES)
                .select(
                        "article_id",
                        "url",
                        "captured_at",
                        "title",
                        "authors",
                        "published_date",
                        "captions",
                        "agencies");
        Dataset<Row> texts = rows(views, opened, TEXTS).select("article_id", "text");
        Dataset<Row> wanted = spark.createDataset(urls, Encoders.STRING()).toDF("url");
        Map<String, Row> last = new LinkedHashMap<>();
        articles.join(wanted, "url")
                .join(texts, "article_id")
                .orderBy("captured_at", "article_id")
                .collectAsList()
                .forEach(row -> last.put(row.getAs("url"), row));
        List<String> ids =
                last.values().stream().map(row -> row.<String>getAs(ID)).toList();
        Dataset<Row> judged = spark.createDataset(ids, Encoders.STRING()).toDF(ID);
        Map<String, List<Row>> entities = byArticle(rows(views, opened, "entities"), judged);
        Map<String, List<Row>> topics = byArticle(rows(views, opened, "topics").where("scheme = 'iptc'"), judged);
        Map<String, List<Row>> times = byArticle(rows(views, opened, "times"), judged);
        Map<String, PublishedPage> pages = new LinkedHashMap<>();
        last.forEach((url, row) -> {
            String id = row.getAs(ID);
            Findings findings = new Findings(
                    of(entities, id, PublishedPages::named),
                    of(topics, id, t -> t.<String>getAs("topic_id")),
                    of(times, id, PublishedPages::time));
            pages.put(url, page(row, findings));
        });
        return pages;
    }

    private static Map<String, List<Row>> byArticle(Dataset<Row> rows, Dataset<Row> judged) {
        return rows.join(judged, ID).collectAsList().stream()
                .collect(Collectors.groupingBy(row -> row.<String>getAs(ID)));
    }

    private static <T> List<T> of(Map<String, List<Row>> rows, String id, Function<Row, T> read) {
        return rows.getOrDefault(id, List.of()).stream().map(read).toList();
    }

    private static Findings.Named named(Row row) {
        List<String> names = new ArrayList<>(List.of(row.<String>getAs("name")));
        names.addAll(texts(row, "surface_forms"));
        return new Findings.Named(row.getAs("kind"), names);
    }

    private static Findings.Time time(Row row) {
        return new Findings.Time(row.getAs("surface"), day(row, "start_date"), day(row, "end_date"));
    }

    private static LocalDate day(Row row, String column) {
        return LocalDate.parse(String.valueOf(row.<Object>getAs(column)));
    }

    private static Dataset<Row> rows(TableViews views, Warehouse warehouse, String name) {
        return views.rows(name, Facts.named(name).schema(), warehouse.files(name));
    }

    private static PublishedPage page(Row row, Findings findings) {
        Optional<Object> date = Optional.ofNullable(row.getAs("published_date"));
        Optional<String> text = Optional.ofNullable(row.getAs("text"));
        return new PublishedPage(
                row.getAs("url"),
                Optional.ofNullable(row.getAs("title")),
                texts(row, "authors"),
                date.map(Object::toString),
                texts(row, "captions"),
                texts(row, "agencies"),
                text.orElse(""),
                findings);
    }

    private static List<String> texts(Row row, String column) {
        int i = row.fieldIndex(column);
        return row.isNullAt(i) ? List.of() : row.getList(i);
    }
}
