package io.dateline.table;

import static io.dateline.table.Cells.array;
import static io.dateline.table.Cells.label;
import static io.dateline.table.Cells.row;
import static io.dateline.table.Cells.rows;
import static io.dateline.table.Cells.text;
import static io.dateline.table.Cells.texts;

import io.dateline.Identity;
import io.dateline.annotate.Annotations;
import io.dateline.annotate.Attribution;
import io.dateline.annotate.Dateline;
import io.dateline.annotate.Entity;
import io.dateline.annotate.Quote;
import io.dateline.article.Article;
import io.dateline.article.Caption;
import io.dateline.article.CaptureTime;
import io.dateline.article.Published;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The {@code article} struct of a staged row, in the order of {@code staged.ddl}. */
final class ArticleRow {
    private ArticleRow() {}

    static Row of(Identity identity, Article article, Annotations found) {
        Optional<Published> published = article.dating().published();
        Optional<CaptureTime> captured = article.dating().captured();
        String text = text(article.text());
        return row(
                identity.articleId(),
                identity.pageId(),
                identity.textDigest(),
                text(article.address().url()),
                text(article.address().canonicalUrl()),
                text(article.address().host()),
                text(article.address().site()),
                text(article.publication().outlet()),
                text(article.publication().publisher()),
                text(article.title()),
                text(article.description()),
                texts(article.byline().persons()),
                texts(article.byline().organisations()),
                texts(article.sections()),
                texts(article.keywords()),
                text(article.language()),
                Words.count(text),
                texts(article.captions().stream().map(Caption::text).toList()),
                text(article.imageUrl()),
                Cells.time(published.flatMap(Published::at)),
                Cells.day(published.map(Published::date)),
                published.map(p -> label(p.precision())).orElse(null),
                published.map(p -> p.source().label()).orElse(null),
                published.map(Published::isReliable).orElse(null),
                Cells.time(article.dating().modifiedAt()),
                Cells.time(captured.map(CaptureTime::at)),
                captured.map(c -> label(c.precision())).orElse(null),
                captured.map(c -> label(c.source())).orElse(null),
                found.dateline().map(ArticleRow::dateline).orElse(null),
                texts(found.agencies()),
                found.origin().label(),
                label(article.access()),
                article.decoding().isRepaired(),
                text(article.decoding().charset()),
                label(article.decoding().source()),
                texts(article.issues().stream().map(Enum::name).sorted().toList()),
                text,
                rows(found.attributions(), ArticleRow::attribution),
                rows(found.credits(), c -> row(text(c.name()), c.role().label(), text(c.place()))),
                rows(found.entities(), ArticleRow::entity),
                rows(
                        found.topics(),
                        t -> row(t.scheme().label(), text(t.id()), text(t.label()), t.score(), texts(t.evidence()))),
                rows(
                        found.times(),
                        t -> row(
                                text(t.surface()),
                                Cells.day(Optional.of(t.start())),
                                Cells.day(Optional.of(t.end())),
                                label(t.grain()),
                                t.textOffset())),
                rows(found.quotes(), ArticleRow::quote),
                rows(article.teasers(), t -> row(label(t.kind()), text(t.title()), text(t.url()), texts(t.sections()))),
                array(found.signature().bands().toArray()),
                found.signature().shingles(),
                array(found.signature().sketch().toArray()),
                array(found.signature().numbers().toArray()));
    }

    private static Row dateline(Dateline dateline) {
        return row(
                text(dateline.text()), texts(dateline.places()), Cells.day(dateline.date()), text(dateline.agency()));
    }

    private static Row attribution(Attribution a) {
        return row(
                text(a.name()),
                a.kind().label(),
                a.role().label(),
                a.field().label(),
                text(a.evidence()),
                a.textOffset(),
                text(a.rule()),
                a.confidence());
    }

    private static Row entity(Entity entity) {
        Entity.@Nullable Location location = entity.location().orElse(null);
        return row(
                entity.kind().label(),
                text(entity.name()),
                texts(entity.surfaceForms()),
                entity.mentions(),
                entity.textOffset(),
                entity.isInTitle(),
                entity.salience(),
                location == null ? null : text(location.country()),
                location == null ? null : location.geonameId().orElse(null),
                location == null ? null : location.latitude().orElse(null),
                location == null ? null : location.longitude().orElse(null));
    }

    private static Row quote(Quote quote) {
        return row(
                text(quote.speaker()),
                text(quote.speakerKind()),
                text(quote.verb()),
                text(quote.quote()),
                quote.isDirect(),
                quote.textOffset());
    }
}
