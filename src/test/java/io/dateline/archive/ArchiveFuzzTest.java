package io.dateline.archive;

import static io.dateline.archive.ReadArchive.gzip;
import static io.dateline.archive.ReadArchive.joined;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes at all, as a file that somebody names: what they are is told by themselves. */
class ArchiveFuzzTest {
    static Stream<byte[]> archivesOfEachFormat() throws IOException {
        byte[] warc = SampleWarc.of(SampleWarc.Layout.PLAIN, 3, 2).bytes();
        byte[] line = "{\"url\":\"https://post.example/a\",\"title\":\"T\",\"text\":\"One.\"}\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] page = "<html><title>T</title><p>One.".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                warc,
                SampleWarc.of(SampleWarc.Layout.MEMBERS, 3, 2).bytes(),
                gzip(warc),
                joined(Zstd.compress(warc), Zstd.compress(warc)),
                text(
                        "filedesc://x.arc 0.0.0.0 20080430204825 text/plain 68",
                        "1 0 Example",
                        "URL IP-address Archive-date Content-type Archive-length",
                        "",
                        "http://example.org/a 1.2.3.4 20080430204826 text/html 16",
                        "<html>one</html>",
                        ""),
                joined(line, text("{\"title\":", ""), line, line),
                text("[{\"title\":\"A\"},", " {\"title\":\"B\\\"\"}, 7]"),
                text("title,text", "\"A, b\",\"One \"\"two\"\".", "\"", "C,d", ""),
                text(
                        "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">",
                        "<REUTERS><TEXT>&#2;<TITLE>A &lt;B></TITLE></TEXT></REUTERS>",
                        "<REUTERS><BODY>Two",
                        "&#3;</BODY></REUTERS>"),
                text("<?xml version='1.0'?><rss><channel><item><title>T</title></item><item/></channel></rss>"),
                text(
                        "<newsMessage><itemSet><newsItem guid='a'/><newsItem guid='b'></newsItem></itemSet></newsMessage>"),
                Packed.zip(Map.of("a/b.html", page)),
                Packed.storedZip(Map.of("c.warc.gz", gzip(warc))),
                Packed.tar(Map.of("a.html", page, "b.json", line)),
                gzip(Packed.tar(Map.of("a.zip", Packed.zip(Map.of("a.html", page))))),
                page);
    }

    private static byte[] text(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    @MethodSource("archivesOfEachFormat")
    @FuzzTest
    void everyByteHasItsSpan(byte[] bytes) throws IOException {
        FuzzedArchive.check(bytes);
    }
}
