package io.dateline.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * An HTTP response as archives keep it. Codings that headers declare are undone where the body really has them: crawlers
 * have kept headers over decoded bodies.
 *
 * @param status of the status line
 * @param body decoded
 */
record HttpMessage(Optional<Integer> status, Optional<String> contentType, byte[] body) {
    private static final int CHUNK = 1 << 14;

    /** A body that grows past the limits. */
    static final class Overgrown extends IOException {
        private static final long serialVersionUID = 1;

        Overgrown(String message) {
            super(message);
        }
    }

    static HttpMessage parse(byte[] payload, int from, int to, Limits limits) throws Overgrown {
        Optional<Headers> parsed = Headers.parse(payload, from, to);
        if (parsed.isEmpty()) {
            return new HttpMessage(Optional.empty(), Optional.empty(), Arrays.copyOfRange(payload, from, to));
        }
        Headers headers = parsed.get();
        byte[] body = Arrays.copyOfRange(payload, from + headers.length(), to);
        if (headers.first("transfer-encoding")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            body = dechunked(body);
        }
        String codings = headers.first("content-encoding").orElse("").toLowerCase(Locale.ROOT);
        String[] named = codings.split(",", -1);
        for (int i = named.length - 1; i >= 0; i--) {
            body = decoded(body, named[i].strip(), limits);
        }
        return new HttpMessage(status(headers.first()), headers.first("content-type"), body);
    }

    private static Optional<Integer> status(String line) {
        String[] parts = line.split(" ", 3);
        return parts.length > 1 && parts[1].matches("\\d{3}")
                ? Optional.of(Integer.parseInt(parts[1]))
                : Optional.empty();
    }

    /** The body without its chunk sizes, or as it is where these do not add up. */
    private static byte[] dechunked(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (at < body.length) {
            int end = at;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            if (end == body.length || end - at > 64) {
                return body;
            }
            String size = new String(body, at, end - at, java.nio.charset.StandardCharsets.ISO_8859_1)
                    .split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                return body;
            }
            int length = Integer.parseInt(size, 16);
            at = end + 1;
            if (length == 0) {
                return out.toByteArray();
            }
            int there = Math.min(length, body.length - at);
            out.write(body, at, there);
            at += there;
            if (there < length) {
                return out.toByteArray(); // The transfer was cut.
            }
            if (at < body.length && body[at] == '\r') {
                at++;
            }
            if (at < body.length && body[at] == '\n') {
                at++;
            }
        }
        return out.toByteArray();
    }

    private static byte[] decoded(byte[] body, String coding, Limits limits) throws Overgrown {
        try {
            return switch (coding) {
                case "gzip", "x-gzip" -> isGzip(body) ? read(new GZIPInputStream(bytes(body)), body, limits) : body;
                case "deflate" -> deflated(body, limits);
                case "br" -> read(new BrotliInputStream(bytes(body)), body, limits);
                case "zstd" -> read(new com.github.luben.zstd.ZstdInputStream(bytes(body)), body, limits);
                default -> body;
            };
        } catch (Overgrown e) {
            throw e;
        } catch (IOException e) {
            return body; // It was decoded before it was archived.
        }
    }

    private static byte[] deflated(byte[] body, Limits limits) throws IOException {
        try {
            return read(new InflaterInputStream(bytes(body)), body, limits);
        } catch (Overgrown e) {
            throw e;
        } catch (IOException e) {
            Inflater raw = new Inflater(true);
            try {
                return read(new InflaterInputStream(bytes(body), raw), body, limits);
            } finally {
                raw.end();
            }
        }
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }

    private static InputStream bytes(byte[] body) {
        return new ByteArrayInputStream(body);
    }

    private static byte[] read(InputStream in, byte[] body, Limits limits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4 * body.length);
        byte[] chunk = new byte[CHUNK];
        try (in) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                out.write(chunk, 0, n);
                if (out.size() > limits.inflatedBytes()) {
                    throw new Overgrown("a body of more than " + limits.inflatedBytes() + " bytes once decoded");
                }
                if (out.size() > 1 << 20 && (long) out.size() > (long) limits.ratio() * body.length) {
                    throw new Overgrown("a body that grows more than " + limits.ratio() + " times once decoded");
                }
            }
        } catch (java.io.EOFException e) {
            if (out.size() == 0) {
                throw e;
            }
        }
        return out.toByteArray();
    }
}
