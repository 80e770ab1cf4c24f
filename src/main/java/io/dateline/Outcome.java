package io.dateline;

import io.dateline.annotate.Annotations;
import io.dateline.archive.Place;
import io.dateline.archive.Reason;
import io.dateline.archive.Span;
import io.dateline.article.Article;
import io.dateline.article.PageKind;

/** What became of one span. Each span has one outcome; nothing is dropped. */
public sealed interface Outcome {
    Place place();

    /** A record that is an article. */
    record Written(Span.Record record, Identity identity, Article article, Annotations annotations) implements Outcome {
        @Override
        public Place place() {
            return record.place();
        }
    }

    /** A document that is no article: an index, a consent wall, an error page. */
    record NoArticle(Span.Record record, PageKind kind) implements Outcome {
        @Override
        public Place place() {
            return record.place();
        }
    }

    /** A record that points to an earlier one. */
    record Revisit(Span.Record record) implements Outcome {
        @Override
        public Place place() {
            return record.place();
        }
    }

    /** A record that holds no document of news: a request, an image, metadata. */
    record Other(Span.Record record) implements Outcome {
        @Override
        public Place place() {
            return record.place();
        }
    }

    /** A document that the user's selection leaves out. */
    record NotSelected(Span.Record record) implements Outcome {
        @Override
        public Place place() {
            return record.place();
        }
    }

    /** Bytes between records. */
    record Padding(Place place) implements Outcome {}

    /** A record, or bytes, that could not be used. */
    record Quarantined(Place place, Reason reason, String detail, String sha256, byte[] sample) implements Outcome {}
}
