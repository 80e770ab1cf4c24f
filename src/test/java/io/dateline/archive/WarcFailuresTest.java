package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What writers of WARCs have done to single records: each is read, or is one row that says why not. */
class WarcFailuresTest {
    private static final String PAGE = "<html>one</html>";
    private static final String NEXT = record("WARC-Type: resource", "Content-Type: text/html") + PAGE + "\r\n\r\n";

    @Test
    void linesThatEndInALineFeedAloneAreLines() throws IOException {
        ReadArchive read = ReadArchive.of(NEXT.replace("\r\n", "\n") + NEXT);
        assertThat(read.bodies()).containsExactly(PAGE, PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"warc-type: resource", "WARC-TYPE:resource", "Warc-Type:   RESOURCE", "WARC-Type : resource"})
    void namesAreTheSameHoweverTheyAreWritten(String field) throws IOException {
        String odd = record(field, "content-TYPE: text/html") + PAGE + "\r\n\r\n";
        ReadArchive read = ReadArchive.of(NEXT + odd + odd.replaceFirst("WARC/1.0", "warc/1.0"));
        assertThat(read.types()).containsExactly("resource", "resource", "resource");
        assertThat(read.bodies()).containsExactly(PAGE, PAGE, PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no colon here", ": no name", "X-Contr\u0001ol: \u0002", "X-Latin: caf\u00e9", "X: a\r\n folded"
            })
    void aLineThatIsNoFieldCostsNothing(String line) throws IOException {
        byte[] archive = (record("WARC-Type: resource", line, "Content-Type: text/html") + PAGE + "\r\n\r\n" + NEXT)
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ReadArchive.of(archive).bodies()).containsExactly(PAGE, PAGE);
    }

    @Test
    void ofAFieldThatStandsTwiceTheFirstCountsAndTheRecordSaysSo() throws IOException {
        String twice = record("WARC-Type: resource", "WARC-Type: request", "Content-Type: text/html");
        Span.Record read =
                (Span.Record) ReadArchive.of(twice + PAGE + "\r\n\r\n").spans().get(0);
        assertThat(read.type()).isEqualTo("resource");
        assertThat(read.issues()).contains(RecordIssue.FIELD_REPEATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html; charset=\"utf-8", "text/html;;", "\"text/html\"", ";", "text/html, text/plain"})
    void aMediaTypeThatIsNoneIsToldByTheContent(String mediaType) throws IOException {
        ReadArchive read = ReadArchive.of(response("Content-Type: " + mediaType, PAGE) + NEXT);
        assertThat(read.documents()).extracting(Document::mediaType).containsExactly(MediaTypes.HTML, MediaTypes.HTML);
    }

    @Test
    void chunksAreJoinedAndABodyThatOnlySaysSoStays() throws IOException {
        String chunked = response("Transfer-Encoding: chunked", "6\r\n<html>\r\na\r\none</html>\r\n0\r\n\r\n");
        String lying = response("Transfer-Encoding: chunked", PAGE);
        ReadArchive read = ReadArchive.of(chunked + lying);
        assertThat(read.bodies()).containsExactly(PAGE, PAGE);
        assertThat(((Span.Record) read.spans().get(1)).issues()).contains(RecordIssue.NOT_CHUNKED);
    }

    @Test
    void aCodingThatTheBodyDoesNotHaveIsPassedOver() throws IOException {
        ReadArchive read = ReadArchive.of(response("Content-Encoding: gzip", PAGE) + NEXT);
        assertThat(read.bodies()).containsExactly(PAGE, PAGE);
        assertThat(((Span.Record) read.spans().get(0)).issues()).contains(RecordIssue.NOT_ENCODED);
    }

    @Test
    void aCodingThatNobodyKnowsIsOneRow() throws IOException {
        String binary = "\u0001\u0002\u0003\u0004\u0005\u0006";
        ReadArchive read = ReadArchive.of(response("Content-Encoding: compress", binary) + NEXT);
        assertThat(read.bodies()).containsExactly(PAGE);
        assertThat(read.reasons()).containsExactly(Reason.CODING_UNSUPPORTED);
    }

    @Test
    void aBodyShorterThanItsHeaderSaysIsReadAndMarked() throws IOException {
        ReadArchive read = ReadArchive.of(response("Content-Length: 4000", PAGE));
        assertThat(read.bodies()).containsExactly(PAGE);
        assertThat(((Span.Record) read.spans().get(0)).issues()).contains(RecordIssue.BODY_SHORT);
    }

    @Test
    void whatACrawlerCutKeepsTheReason() throws IOException {
        String cut =
                record("WARC-Type: resource", "WARC-Truncated: length", "Content-Type: text/html") + PAGE + "\r\n\r\n";
        Span.Record read = (Span.Record) ReadArchive.of(cut).spans().get(0);
        assertThat(read.truncated()).contains("length");
    }

    @Test
    void aRevisitSaysWhatItStandsForAndHoldsNoDocument() throws IOException {
        String revisit = record("WARC-Type: revisit", "WARC-Refers-To: <urn:uuid:1>", "Content-Type: application/http");
        Span.Record read = (Span.Record)
                ReadArchive.of(revisit + PAGE + "\r\n\r\n").spans().get(0);
        assertThat(read.type()).isEqualTo("revisit");
        assertThat(read.refersTo()).contains("urn:uuid:1");
        assertThat(read.document()).isEmpty();
    }

    @Test
    void recordsOfOtherTypesAreCountedByTheirType() throws IOException {
        ReadArchive read = ReadArchive.of(NEXT.replace("resource", "metadata")
                + NEXT.replace("resource", "lonely-monkey")
                + NEXT.replace("text/html", "text/dns"));
        assertThat(read.types()).containsExactly("metadata", "lonely-monkey", "resource");
        assertThat(read.damages()).isEmpty();
    }

    @Test
    void addressesAreKeptAsTheyStandOrAreNone() throws IOException {
        String spaced = NEXT.replace("Content-Type", "WARC-Target-URI: http://a.example/b c\u00e9\r\nContent-Type");
        String bracketed = NEXT.replace("Content-Type", "WARC-Target-URI: <http://a.example/b>\r\nContent-Type");
        ReadArchive read = ReadArchive.of((spaced + bracketed + NEXT).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.documents().stream().map(d -> d.url().orElse("none")))
                .containsExactly("http://a.example/b c\u00e9", "http://a.example/b", "none");
    }

    @Test
    void partsOfRecordsAreNotJoinedAndSaySo() throws IOException {
        String part = NEXT.replace("resource", "continuation").replace("Content-Type", "WARC-Segment-Number: 2\r\nX");
        ReadArchive read = ReadArchive.of(NEXT + part + NEXT);
        assertThat(read.bodies()).containsExactly(PAGE, PAGE);
        assertThat(read.reasons()).containsExactly(Reason.SEGMENTED);
    }

    @Test
    void emptyRecordsAreRecords() throws IOException {
        String empty =
                "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n\r\n\r\n";
        ReadArchive read = ReadArchive.of(empty + NEXT);
        assertThat(read.types()).containsExactly("resource", "resource");
        assertThat(read.bodies()).containsExactly(PAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 32_767, 32_768, 65_535})
    void membersWithExtraFieldsOfAnyLengthAreRead(int extra) throws IOException {
        byte[] archive = ReadArchive.joined(memberWithExtra(NEXT, extra), ReadArchive.gzip(NEXT));
        assertThat(ReadArchive.of(archive).bodies()).containsExactly(PAGE, PAGE);
    }

    private static byte[] memberWithExtra(String text, int extra) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {0x1f, (byte) 0x8b, 8, 4, 0, 0, 0, 0, 0, 3, (byte) extra, (byte) (extra >> 8)});
        out.write(new byte[extra]);
        DeflaterOutputStream deflating = new DeflaterOutputStream(out, new Deflater(6, true));
        deflating.write(content);
        deflating.finish();
        CRC32 crc = new CRC32();
        crc.update(content);
        for (long value : new long[] {crc.getValue(), content.length}) {
            for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
                out.write((int) (value >> shift));
            }
        }
        return out.toByteArray();
    }

    /** The header of a record that holds the page. */
    private static String record(String... fields) {
        return "WARC/1.0\r\n" + String.join("\r\n", fields) + "\r\nWARC-Date: 2024-10-25T10:00:00Z\r\nContent-Length: "
                + PAGE.length() + "\r\n\r\n";
    }

    private static String response(String field, String body) {
        String http = "HTTP/1.1 200 OK\r\n" + field + "\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-10-25T10:00:00Z\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: " + http.length() + "\r\n\r\n"
                + http + "\r\n\r\n";
    }
}
