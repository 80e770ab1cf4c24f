package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of capture as crawlers have written them. */
class InstantsTest {
    @ParameterizedTest
    @CsvSource({
        "2024-10-25T10:00:00Z, 2024-10-25T10:00:00Z",
        "2024-10-25T10:00:00.5Z, 2024-10-25T10:00:00.500Z",
        "2024-10-25T10:00:00.123456789Z, 2024-10-25T10:00:00.123456789Z",
        "2024-10-25T10:00Z, 2024-10-25T10:00:00Z",
        "2024-10-25t10:00:00z, 2024-10-25T10:00:00Z",
        "2024-10-25T12:00:00+02:00, 2024-10-25T10:00:00Z",
        "2024-10-25T05:30:00-04:30, 2024-10-25T10:00:00Z",
        "2024-10-25T10:00:00, 2024-10-25T10:00:00Z",
        "2024-10-25T10:00:00.25, 2024-10-25T10:00:00.250Z",
        "2024-10-25 10:00:00, 2024-10-25T10:00:00Z",
        "2024-10-25 10:00:00Z, 2024-10-25T10:00:00Z",
        "' 2024-10-25T10:00:00Z ', 2024-10-25T10:00:00Z",
        "2024-10-25, 2024-10-25T00:00:00Z",
        "20241025100000, 2024-10-25T10:00:00Z"
    })
    void aTimeOfCaptureIsReadHoweverItIsWritten(String printed, Instant read) {
        assertThat(Instants.parse(printed)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2024",
                "2024-10",
                "2024-10-25T",
                "2024-10-25T10:00:00+",
                "2024-02-30T10:00:00Z",
                "2024-10-25T25:00:00Z",
                "20241025256061",
                "2024-10-25T10:00:00.1234567890Z",
                "Fri, 25 Oct 2024 10:00:00 GMT",
                "１２３４-10-25T10:00:00Z"
            })
    void whatIsNoTimeIsNone(String printed) {
        assertThat(Instants.parse(printed)).isEmpty();
    }

    @Test
    void aRecordWhoseTimeIsNoneIsReadWithoutOneAndSaysSo() throws IOException {
        String record = String.join(
                "\r\n",
                "WARC/1.0",
                "WARC-Type: resource",
                "WARC-Date: sometime in May",
                "Content-Type: text/plain",
                "Content-Length: 4",
                "",
                "text",
                "",
                "");
        Span.Record read = (Span.Record) ReadArchive.of(record).spans().get(0);
        assertThat(read.capturedAt()).isEmpty();
        assertThat(read.issues()).containsExactly(RecordIssue.DATE_MALFORMED);
        assertThat(read.document()).isPresent();
    }
}
