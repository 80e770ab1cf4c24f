package io.dateline.job;

import io.dateline.evaluate.PublishedPage;
import io.dateline.publish.Warehouse;
import io.dateline.table.Facts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a warehouse has of some pages. */
public final class PublishedPages {
    private static final String ARTICLES = "articles";
    private static final String TEXTS = "texts";

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
        Map<String, PublishedPage> pages = new LinkedHashMap<>();
        articles.join(wanted, "url")
                .join(texts, "article_id")
                .orderBy("captured_at", "article_id")
                .collectAsList()
                .forEach(row -> pages.put(row.getAs("url"), page(row)));
        return pages;
    }

    private static Dataset<Row> rows(TableViews views, Warehouse warehouse, String name) {
        return views.rows(name, Facts.named(name).schema(), warehouse.files(name));
    }

    private static PublishedPage page(Row row) {
        Optional<Object> date = Optional.ofNullable(row.getAs("published_date"));
        Optional<String> text = Optional.ofNullable(row.getAs("text"));
        return new PublishedPage(
                row.getAs("url"),
                Optional.ofNullable(row.getAs("title")),
                texts(row, "authors"),
                date.map(Object::toString),
                texts(row, "captions"),
                texts(row, "agencies"),
                text.orElse(""));
    }

    private static List<String> texts(Row row, String column) {
        int i = row.fieldIndex(column);
        return row.isNullAt(i) ? List.of() : row.getList(i);
    }
}
