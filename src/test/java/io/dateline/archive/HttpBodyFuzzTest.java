package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** HTTP messages of any form, each in a sound record: it costs itself at most. */
class HttpBodyFuzzTest {
    static Stream<byte[]> messages() throws IOException {
        return Stream.of(
                text("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html>one</html>"),
                text(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n<html>on\r\n8;x=y\r\ne</html>\r\n0\r\n\r\n"),
                ReadArchive.joined(
                        text("HTTP/1.1 200\nContent-Encoding: gzip\n\n"), ReadArchive.gzip("<html>one</html>")),
                text(
                        "HTTP/1.0 200 OK\r\nContent-Encoding: br, gzip\r\nContent-Type: text/html\r\n\r\n<html>one</html>"),
                ReadArchive.joined(
                        text("HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\n"),
                        com.github.luben.zstd.Zstd.compress(text("<html>one</html>"))),
                text("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: 99\r\n\r\nx\u009c\u0003"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @MethodSource("messages")
    @FuzzTest
    void aMessageCostsItselfAtMost(byte[] message) throws IOException {
        byte[] record = ReadArchive.joined(text(head(message.length)), message, text("\r\n\r\n"));
        byte[] next = text(head(4) + "next\r\n\r\n");
        List<Span> spans = FuzzedArchive.check(ReadArchive.joined(record, next));
        boolean hasRecordsInside = WarcLines.recordStart(message, -1, message.length) >= 0;
        if (!hasRecordsInside) {
            assertThat(spans).hasSize(2);
            assertThat(spans.get(0).place().length()).isEqualTo(record.length);
            assertThat(spans.get(1)).isInstanceOf(Span.Record.class);
        }
    }

    private static String head(int length) {
        return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x>\r\nWARC-Date: 2024-05-03T10:30:00Z\r\n"
                + "WARC-Target-URI: https://post.example/a\r\nContent-Type: application/http;msgtype=response\r\n"
                + "Content-Length: " + length + "\r\n\r\n";
    }
}
