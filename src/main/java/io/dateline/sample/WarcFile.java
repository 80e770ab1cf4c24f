package io.dateline.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A WARC 1.1 file being written, a gzip member a record. */
final class WarcFile implements AutoCloseable {
    private final OutputStream out;

    WarcFile(OutputStream out) {
        this.out = out;
    }

    /** A response of an HTTP server. */
    void response(String url, Instant at, int status, String html) throws IOException {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        String http = "HTTP/1.1 " + status + (status == 200 ? " OK" : " Not Found")
                + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.write(http.getBytes(StandardCharsets.US_ASCII));
        payload.write(body);
        record(
                "response",
                at,
                "WARC-Target-URI: " + url + "\r\nContent-Type: application/http; msgtype=response\r\n",
                payload.toByteArray());
    }

    /** A capture that was found unchanged. */
    void revisit(String url, Instant at, Instant before) throws IOException {
        record(
                "revisit",
                at,
                "WARC-Target-URI: " + url
                        + "\r\nWARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
                        + "\r\nWARC-Refers-To-Target-URI: " + url + "\r\nWARC-Refers-To-Date: " + time(before)
                        + "\r\nContent-Type: application/http; msgtype=response\r\n",
                "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    void info(Instant at, Map<String, String> fields) throws IOException {
        StringBuilder text = new StringBuilder();
        fields.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        record(
                "warcinfo",
                at,
                "Content-Type: application/warc-fields\r\n",
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void record(String type, Instant at, String headers, byte[] payload) throws IOException {
        UUID id = UUID.nameUUIDFromBytes((type + at + headers).getBytes(StandardCharsets.UTF_8));
        String head = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + id + ">\r\nWARC-Date: "
                + time(at) + "\r\n" + headers + "Content-Length: " + payload.length + "\r\n\r\n";
        ByteArrayOutputStream member = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(member) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(head.getBytes(StandardCharsets.UTF_8));
            gzip.write(payload);
            gzip.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        member.writeTo(out);
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
