package io.dateline.article;

import java.time.Instant;
import java.util.Optional;

/** When the article was published, changed and fetched. */
public record Dating(Optional<Published> published, Optional<Instant> modifiedAt, Optional<CaptureTime> captured) {
    public static final Dating NONE = new Dating(Optional.empty(), Optional.empty(), Optional.empty());
}
