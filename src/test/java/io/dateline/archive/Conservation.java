package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The promise of every reader: its spans follow one another without a gap from the first byte to the last. */
final class Conservation {
    private Conservation() {}

    static void check(List<Span> spans, long length) {
        Map<String, Long> ends = new HashMap<>();
        ends.put("", 0L);
        for (Span span : spans) {
            Place place = span.place();
            String of = place.entry().orElse("");
            assertThat(place.offset()).as("start of %s", span).isEqualTo(ends.getOrDefault(of, 0L));
            // Content that ends too soon is damage without bytes of its own.
            assertThat(place.length())
                    .as("length of %s", span)
                    .isGreaterThanOrEqualTo(span instanceof Span.Damage ? 0 : 1);
            ends.put(of, place.offset() + place.length());
        }
        assertThat(ends.get("")).as("end of the last span").isEqualTo(length);
    }
}
