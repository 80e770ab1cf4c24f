package io.dateline.archive;

import static io.dateline.archive.ReadArchive.gzip;
import static io.dateline.archive.ReadArchive.joined;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** ARC files of both versions, with what crawlers wrote into their lines. */
class ArcReadingTest {
    private static final String V1 = "1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n";

    @Test
    void recordsAreReadFromLinesOfBothVersions() throws IOException {
        ReadArchive read = ReadArchive.of(file());
        assertThat(read.container()).isEqualTo(new Container("arc", false));
        assertThat(read.types()).containsExactly("filedesc", "dns", "response", "response");
        assertThat(read.bodies()).containsExactly("<html>one</html>", "<html>two</html>");
        assertThat(read.documents().get(0).url()).contains("http://example.org/a page?q=1 2");
        assertThat(read.documents().get(0).capturedAt().orElseThrow()).hasToString("2008-04-30T20:48:25Z");
        assertThat(read.documents().get(0).status()).contains(200);
        assertThat(read.documents().get(1).url()).contains("http://example.org/two");
    }

    @Test
    void aMemberForEachRecordIsReadInStoredBytes() throws IOException {
        byte[] archive = joined(gzip(line("filedesc://x.arc", V1)), gzip(one()), gzip(two()));
        ReadArchive read = ReadArchive.of(archive);
        assertThat(read.container()).isEqualTo(new Container("arc.gz", false));
        assertThat(read.bodies()).containsExactly("<html>one</html>", "<html>two</html>");
        assertThat(read.documents()).allMatch(d -> d.place().entry().isEmpty());
    }

    @Test
    void damageToAMemberCostsItsRecord() throws IOException {
        byte[] first = gzip(line("filedesc://x.arc", V1));
        byte[] archive = joined(first, gzip(one()), gzip(two()));
        archive[first.length + 40] ^= 0x55;
        ReadArchive read = ReadArchive.of(archive);
        assertThat(read.bodies()).containsExactly("<html>two</html>");
        assertThat(read.damages()).hasSize(1);
    }

    @Test
    void oneMemberAroundTheFileIsReadAsItsContent() throws IOException {
        ReadArchive read = ReadArchive.of(gzip(file()));
        assertThat(read.container()).isEqualTo(new Container("arc.gz", false));
        assertThat(read.bodies()).containsExactly("<html>one</html>", "<html>two</html>");
        assertThat(read.documents()).allMatch(d -> d.place().entry().orElse("").equals("content"));
    }

    @Test
    void aWrongLengthAndACutEndCostNoOtherRecord() throws IOException {
        String file = file().replace("text/html 99", "text/html 999");
        assertThat(ReadArchive.of(file().replaceFirst("text/html \\d+\n", "text/html 9000\n"))
                        .bodies())
                .containsExactly("<html>one</html>", "<html>two</html>");
        ReadArchive cut = ReadArchive.of(file.substring(0, file.length() - 9));
        assertThat(cut.bodies()).containsExactly("<html>one</html>");
        assertThat(cut.reasons()).containsExactly(Reason.TRUNCATED);
    }

    private static String file() {
        return line("filedesc://x.arc", V1)
                + line("dns:example.org", "20080430204825\nexample.org. IN A 10.0.0.1\n")
                + one()
                + two();
    }

    private static String one() {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>one</html>";
        return "http://example.org/a page?q=1 2 10.0.0.1 20080430204825 text/html " + http.length() + "\n" + http
                + "\n";
    }

    private static String two() {
        String http = "HTTP/1.0 200 OK\nContent-Type: text/html\n\n<html>two</html>";
        return "http://example.org/two 10.0.0.1 20080430204826 text/html 200 fac069150613fe55599cc7fa88aa089d - 209 x.arc "
                + http.length() + "\n" + http + "\n";
    }

    private static String line(String url, String block) {
        return url + " 10.0.0.1 20080430204825 text/plain " + block.getBytes(StandardCharsets.UTF_8).length + "\n"
                + block + "\n";
    }
}
