package io.dateline.archive;

import static io.dateline.archive.ReadArchive.gzip;
import static io.dateline.archive.ReadArchive.joined;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Headers as odd writers leave them, read for what they mean. */
class OddHeadersTest {
    @Test
    void valuesThatBeginOnTheNextLineAreValues() throws IOException {
        String block = "<html><body>A page</body></html>";
        ReadArchive read =
                ReadArchive.of("WARC/1.0\r\nWARC-Type: \r\n\tresource\r\nWARC-Date:\r\n 2008-04-30T20:48:25Z\r\n"
                        + "Content-Type:\r\n text/html\r\nContent-Length: \r\n\t" + block.length() + "\r\n\r\n" + block
                        + "\r\n\r\n");
        assertThat(read.types()).containsExactly("resource");
        assertThat(read.bodies()).containsExactly(block);
        assertThat(read.spans()).singleElement().isInstanceOfSatisfying(Span.Record.class, record -> {
            assertThat(record.capturedAt()).isPresent();
            assertThat(record.issues()).isEmpty();
        });
    }

    @Test
    void markupEndsAnHttpHeaderThatNoEmptyLineEnds() throws IOException {
        String page = "<html>\r\n<title>Hello</title>\r\n\r\n<p>world</p>\r\n";
        String http = "HTTP/1.0 200 Document follows\r\nContent-type: text/html\r\n" + page;
        ReadArchive read = ReadArchive.of("WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2008-04-30T20:48:25Z\r\n"
                + "Content-Type: application/http\r\nContent-Length: " + http.length() + "\r\n\r\n" + http
                + "\r\n\r\n");
        assertThat(read.bodies()).containsExactly(page);
    }

    @Test
    void gzipThatIsDamagedFromItsStartIsNotCalledEmpty() throws IOException {
        byte[] damaged = gzip("A line of text that nobody can read any more.\n");
        Arrays.fill(damaged, 10, 20, (byte) 0xff);
        ReadArchive read = ReadArchive.of(joined(damaged, gzip("A second one.\n")));
        assertThat(read.container().label()).isEqualTo("gz");
        assertThat(read.reasons()).containsExactly(Reason.GZIP_CORRUPT);
        assertThat(ReadArchive.of(gzip("")).container().label()).isEqualTo("empty.gz");
    }
}
