package io.dateline.job;

import io.dateline.publish.Commit;
import io.dateline.publish.Warehouse;
import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/**
 * Facts of articles that nobody wrote, as a warehouse of many ingests: so many a day, of 200 outlets in four languages. One in
 * twenty has no date, one in thirty is captured long after its publication, one in seven carries another's text, one in
 * twenty is captured twice.
 *
 * @param last day of its articles
 * @param daysAnIngest how many days' captures an ingest has
 */
record MadeUpWarehouse(LocalDate last, int days, int articlesADay, int daysAnIngest) {
    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("articles", """
                    select number, id as article_id, md5(concat('page', number - if(number % 40 = 39, 1, 0))) as page_id,
                      if(number % 40 = 39, 2, 1) as version, concat('Outlet ', outlet) as outlet,
                      concat('outlet', outlet, '.example') as site, concat('Report ', number) as title,
                      array('en', 'en', 'de', 'fr', 'es')[outlet % 5] as language, published_date,
                      if(published_date is null, null, cast(published_date as timestamp)) as published_at,
                      captured_at, array('own', 'wire', 'mixed', 'unknown')[a % 4] as origin,
                      if(a % 4 in (1, 2), array(array('Reuters', 'AFP', 'dpa', 'AP', 'EFE')[b % 5]), array()) as agencies,
                      300 as word_count, array() as authors, archive, number * 1000 as record_offset
                    from made_up"""),
            Map.entry(
                    "texts",
                    "select number, id as article_id, concat('Text of ', number, ': ', id, ' ', md5(id)) as text from made_up"),
            Map.entry("captures", """
                    select number, archive, number * 1000 as record_offset, 1000 as record_length, 'response' as record_type,
                      'article' as outcome, 'article' as page_kind, captured_at, id as article_id from made_up
                    union all
                    select number, archive, number * 1000 + 500, 400, 'response', 'article', 'article',
                      captured_at + interval '3' day, id from made_up where a % 20 = 0"""),
            Map.entry("attributions", """
                    select number, id as article_id, array('Reuters', 'AFP', 'dpa', 'AP', 'EFE')[b % 5] as name,
                      if(a % 4 in (1, 2), 'agency', 'cited') as kind, if(a % 4 in (1, 2), 'wire', 'cited') as role,
                      'dateline' as evidence_field, 'made up' as evidence, 0 as text_offset, 'made-up' as rule, 0.9D as confidence
                    from made_up"""),
            Map.entry(
                    "credits",
                    "select number, id as article_id, concat('Ann ', b % 5000) as name, 'author' as role from made_up where c % 2 = 0"),
            Map.entry("entities", """
                    select number, id as article_id, array('person', 'organisation', 'place')[k % 3] as kind,
                      concat('Name ', cast(floor(pow(pmod(xxhash64(number, k), 10007) / 10007.0, 3) * 20000) as int)) as name,
                      array('Name') as surface_forms, 1 + k % 3 as mentions, 10 * k as text_offset, k = 1 as is_in_title,
                      0.2D as salience
                    from made_up lateral view explode(sequence(1, 6)) as k"""),
            Map.entry("topics", """
                    select number, id as article_id, if(k = 1, 'iptc', 'section') as scheme, topic as topic_id,
                      concat('Topic ', topic) as label, 0.8D as score, array('word') as evidence
                    from (select number, id, k, cast(pmod(xxhash64(number, k, 1), if(k = 1, 17, 300)) as string) as topic
                      from made_up lateral view explode(sequence(1, 2 + b % 2)) as k)"""),
            Map.entry("times", """
                    select number, id as article_id, 'Monday' as surface, published_date as start_date, published_date as end_date,
                      'day' as grain, 7 as text_offset from made_up where published_date is not null"""),
            Map.entry("quotes", """
                    select number, id as article_id, concat('Name ', b % 3000) as speaker, 'person' as speaker_kind, 'said' as verb,
                      'It is so.' as quote, true as is_direct, 20 as text_offset from made_up where c % 5 < 4"""),
            Map.entry(
                    "headlines",
                    "select number, id as article_id, 'related' as kind, 'Another' as title from made_up where c % 3 = 0"),
            Map.entry("signatures", """
                    select number, id as article_id, transform(sequence(1, 16), k -> xxhash64(number, k)) as bands, 200 as shingles,
                      transform(sequence(1, 128), k -> cast(pmod(xxhash64(number, k, 7), 2147483647) as int)) as sketch,
                      transform(sequence(1, 8), k -> cast(pmod(xxhash64(number, k, 9), 2147483647) as int)) as numbers
                    from made_up"""),
            Map.entry("story_members", """
                    select number, id as article_id, if(c % 7 = 0, md5(cast(number - number % 40 as string)), id) as story_id,
                      1.0D as similarity from made_up"""),
            Map.entry("inputs", """
                    select min(number) as number, archive, 1000 * count(*) as bytes, archive as digest, 'warc.gz' as container,
                      count(*) as records, count(*) as articles, 1000 * count(*) as record_bytes
                    from made_up group by archive"""));

    private static final String MONTHS = """
            select cast(ingest as int), array_sort(array_union(
              array_union(array('unknown'), collect_set(date_format(published_date, 'yyyy-MM'))),
              collect_set(date_format(captured_at, 'yyyy-MM'))))
            from made_up group by ingest""";

    /** Writes it, as a run that died before it made aggregates would leave it. */
    void write(SparkSession spark, String root, Set<String> withoutRows) throws IOException {
        Warehouse warehouse =
                Warehouse.openOrCreate(new Path(root), spark.sessionState().newHadoopConf(), "made up");
        String run = "made-up";
        RowFiles writer = new RowFiles(
                spark, warehouse.root().toString(), warehouse.staging().folder(run));
        spark.sql(String.format(
                        Locale.ROOT,
                        """
                select *, md5(cast(number as string)) as id, concat('day-', lpad(cast(ingest as string), 5, '0'), '.warc.gz') as archive,
                  pmod(a * 7 + b, 200) as outlet, cast(day as timestamp) + make_dt_interval(0, 0, 0, b %% 80000) as captured_at,
                  case when c %% 20 = 0 then null when b %% 30 = 0 then date_sub(day, 40 + a %% 1500) else day end as published_date
                from (
                  select id as number, 1 + id div %d as ingest, date_add(date '%s', cast(id div %d as int)) as day,
                    cast(pmod(xxhash64(id, 1), 99991) as int) as a, cast(pmod(xxhash64(id, 2), 99991) as int) as b,
                    cast(pmod(xxhash64(id, 3), 99991) as int) as c
                  from range(%d))
                """,
                        (long) articlesADay * daysAnIngest,
                        last.minusDays(days - 1L),
                        articlesADay,
                        (long) articlesADay * days))
                .createOrReplaceTempView("made_up");
        Map<Integer, List<Commit.File>> files = new TreeMap<>();
        DaySlices slices = new DaySlices(spark, DaySlices.Width.INGEST);
        slices.articles(spark.sql(QUERIES.get("articles")));
        for (FactTable fact : Facts.all()) {
            Optional<String> query = withoutRows.contains(fact.name())
                    ? Optional.empty()
                    : Optional.ofNullable(QUERIES.get(fact.name()));
            if (query.isEmpty()) {
                Commit.File empty = new RowFiles.Dated(
                                "1", writer.writeEmpty(fact.name(), fact.schema(), Map.of()), List.of(), false)
                        .placed(fact.name(), fact.name() + "/ingest=1/empty.parquet");
                files.computeIfAbsent(1, i -> new ArrayList<>()).add(empty);
                continue;
            }
            Dataset<Row> rows = slices.of(fact, full(spark.sql(query.get()), fact))
                    .withColumn(
                            "slice",
                            org.apache.spark.sql.functions.expr(
                                    "concat_ws('/', number div " + (long) articlesADay * daysAnIngest + ", slice)"));
            for (RowFiles.Dated file : writer.writeSlices(fact.name(), rows, fact.schema(), 1)) {
                int ingest = 1
                        + Integer.parseInt(
                                file.slice().substring(0, file.slice().indexOf('/')));
                List<Commit.File> own = files.computeIfAbsent(ingest, i -> new ArrayList<>());
                own.add(file.placed(fact.name(), fact.name() + "/ingest=" + ingest + "/" + own.size() + ".parquet"));
            }
        }
        Map<Integer, List<String>> months = new TreeMap<>();
        for (Row row : spark.sql(MONTHS).collectAsList()) {
            months.put(row.getInt(0), row.getList(1));
        }
        for (Map.Entry<Integer, List<Commit.File>> ingest : files.entrySet()) {
            Commit commit =
                    commit(ingest.getKey(), run, ingest.getValue(), months.getOrDefault(ingest.getKey(), List.of()));
            warehouse.decide((number, before) -> Optional.of(commit));
            warehouse.promote(commit);
        }
        warehouse.staging().delete(run);
    }

    /** All columns of the table, null where the query has none, and the number. */
    private static Dataset<Row> full(Dataset<Row> rows, FactTable fact) {
        Dataset<Row> full = rows;
        for (StructField field : fact.schema().fields()) {
            boolean isThere = List.of(rows.columns()).contains(field.name());
            var column = isThere ? rows.col(field.name()) : org.apache.spark.sql.functions.lit(null);
            full = full.withColumn(field.name(), column.cast(field.dataType()));
        }
        return full;
    }

    private Commit commit(int ingest, String run, List<Commit.File> files, List<String> months) {
        String archive = String.format(Locale.ROOT, "day-%05d.warc.gz", ingest);
        return new Commit(
                Commit.FORMAT,
                ingest,
                run,
                "2024-01-01T00:00:00Z",
                "made up",
                IngestRequest.DEFAULT_WINDOW_DAYS,
                Commit.ALL,
                List.of(new Commit.Input(archive, "file:/made-up/" + archive, 1000, "1", archive)),
                files,
                months,
                List.of());
    }
}
