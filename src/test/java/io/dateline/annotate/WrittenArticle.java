package io.dateline.annotate;

import io.dateline.article.Access;
import io.dateline.article.Address;
import io.dateline.article.Article;
import io.dateline.article.Byline;
import io.dateline.article.Code;
import io.dateline.article.DateSource;
import io.dateline.article.Dating;
import io.dateline.article.Decoding;
import io.dateline.article.Precision;
import io.dateline.article.Publication;
import io.dateline.article.Published;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Articles of tests: a text and what a test says of it, and nothing else. */
public final class WrittenArticle {
    private WrittenArticle() {}

    public static Article published(LocalDate day, String language, Optional<String> title, List<String> paragraphs) {
        Published published = new Published(Optional.empty(), day, Precision.DAY, DateSource.META, true);
        Dating dating = new Dating(Optional.of(published), Optional.empty(), Optional.empty());
        return of(language, title, List.of(), List.of(), paragraphs, dating);
    }

    public static Article undated(
            String language, Optional<String> title, List<String> sections, List<Code> codes, List<String> paragraphs) {
        return of(language, title, sections, codes, paragraphs, Dating.NONE);
    }

    private static Article of(
            String language,
            Optional<String> title,
            List<String> sections,
            List<Code> codes,
            List<String> paragraphs,
            Dating dating) {
        return new Article(
                Address.NONE,
                new Publication(Optional.empty(), Optional.empty()),
                title,
                Optional.empty(),
                Byline.NONE,
                sections,
                List.of(),
                Optional.of(language),
                paragraphs,
                List.of(),
                Optional.empty(),
                dating,
                Access.UNKNOWN,
                List.of(),
                List.of(),
                codes,
                new Decoding(Optional.empty(), Decoding.Source.FALLBACK, false),
                Set.of());
    }
}
