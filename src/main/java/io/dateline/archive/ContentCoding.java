package io.dateline.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes Content-Encoding (RFC 9110, 8.4): a list of codings, the last one outermost. */
final class ContentCoding {
    private static final int CHUNK = 1 << 14;
    private static final int RATIO_FROM = 1 << 20;
    private static final int FIRST_BYTES = 1 << 20;
    /** More than anybody has applied. */
    private static final int MOST_CODINGS = 4;

    private static final Set<String> NO_CODING =
            Set.of("", "identity", "none", "binary", "8bit", "utf-8", "utf8", "chunked");

    private final Limits limits;
    private final Set<RecordIssue> issues;

    /** What it finds odd goes to {@code issues}. */
    ContentCoding(Limits limits, Set<RecordIssue> issues) {
        this.limits = limits;
        this.issues = issues;
    }

    Slice decoded(Headers headers, Slice body) throws Unusable {
        String[] named =
                headers.joined("content-encoding").toLowerCase(Locale.ROOT).split(",", -1);
        Slice decoded = body;
        int codings = 0;
        for (int i = named.length - 1; i >= 0; i--) {
            String coding = named[i].strip().replace("\"", "");
            if (NO_CODING.contains(coding)) {
                continue;
            }
            codings++;
            if (codings > MOST_CODINGS) {
                throw new Unusable(Reason.LIMIT_DEPTH, "a body in more than " + MOST_CODINGS + " codings");
            }
            decoded = decoded(coding, decoded);
        }
        if (codings == 0 && isText(headers) && magic(body) != Coding.UNKNOWN) {
            issues.add(RecordIssue.CODING_UNDECLARED);
            return undone(magic(body), body);
        }
        return decoded;
    }

    private enum Coding {
        GZIP,
        ZSTD,
        DEFLATE,
        BROTLI,
        UNKNOWN
    }

    private Slice decoded(String name, Slice body) throws Unusable {
        if (body.length() == 0) {
            return body;
        }
        Coding declared = switch (name) {
            case "gzip", "x-gzip" -> Coding.GZIP;
            case "zstd" -> Coding.ZSTD;
            case "deflate" -> Coding.DEFLATE;
            case "br" -> Coding.BROTLI;
            default -> Coding.UNKNOWN;
        };
        Coding real = magic(body);
        if (real != Coding.UNKNOWN) {
            return undone(real, body);
        }
        if (looksDecoded(body)) {
            issues.add(RecordIssue.NOT_ENCODED);
            return body;
        }
        return switch (declared) {
            case DEFLATE, BROTLI -> undone(declared, body);
            case GZIP, ZSTD -> {
                issues.add(RecordIssue.NOT_ENCODED);
                yield body;
            }
            case UNKNOWN ->
                throw new Unusable(
                        Reason.CODING_UNSUPPORTED,
                        "a body in the coding " + name.substring(0, Math.min(40, name.length())));
        };
    }

    /** A body that starts like text has been decoded before it was archived. */
    private static boolean looksDecoded(Slice body) {
        byte[] head = new Slice(body.bytes(), body.from(), Math.min(body.to(), body.from() + CHUNK)).copy();
        int odd = 0;
        for (byte b : head) {
            odd += b >= ' ' || b == '\n' || b == '\r' || b == '\t' ? 0 : 1;
        }
        return Content.looksLikeHtml(Content.head(head)) || odd * 10 < head.length;
    }

    private static Coding magic(Slice body) {
        if (body.at(0) == 0x1f && body.at(1) == 0x8b && body.at(2) == 8) {
            return Coding.GZIP;
        }
        return body.at(0) == 0x28 && body.at(1) == 0xb5 && body.at(2) == 0x2f && body.at(3) == 0xfd
                ? Coding.ZSTD
                : Coding.UNKNOWN;
    }

    private static boolean isText(Headers headers) {
        String type = headers.first("content-type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("text/") || type.contains("html") || type.contains("xml") || type.contains("json");
    }

    private Slice undone(Coding coding, Slice body) throws Unusable {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(Math.min(4 * Math.min(body.length(), FIRST_BYTES), FIRST_BYTES));
        try {
            if (coding == Coding.DEFLATE) {
                deflated(body, out);
            } else {
                copy(stream(coding, body), body.length(), out);
            }
        } catch (EOFException e) {
            issues.add(RecordIssue.BODY_SHORT);
        } catch (IOException | RuntimeException e) { // A decoder of others may throw anything on hostile bytes.
            throw new Unusable(
                    Reason.CODING_CORRUPT,
                    "a body whose " + coding.name().toLowerCase(Locale.ROOT) + " coding is damaged after " + out.size()
                            + " bytes: " + e.getMessage());
        }
        return Slice.of(out.toByteArray());
    }

    private static InputStream stream(Coding coding, Slice body) throws IOException {
        return switch (coding) {
            case GZIP -> new GZIPInputStream(body.open(), CHUNK);
            case ZSTD -> new ZstdInputStream(body.open());
            case BROTLI -> new BrotliInputStream(body.open());
            case DEFLATE, UNKNOWN -> throw new IllegalArgumentException(coding.name());
        };
    }

    /** With the zlib header that the standard asks for, or without, as some servers send it. */
    private void deflated(Slice body, ByteArrayOutputStream out) throws IOException, Unusable {
        boolean hasHeader = (body.at(0) & 0x0f) == 8 && (body.at(0) << 8 | body.at(1)) % 31 == 0;
        Inflater inflater = new Inflater(!hasHeader);
        try {
            copy(new InflaterInputStream(body.open(), inflater, CHUNK), body.length(), out);
        } finally {
            inflater.end();
        }
    }

    private void copy(InputStream in, int stored, ByteArrayOutputStream out) throws IOException, Unusable {
        byte[] chunk = new byte[CHUNK];
        try (in) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                out.write(chunk, 0, n);
                if (out.size() > limits.recordBytes()) {
                    throw new Unusable(
                            Reason.LIMIT_BYTES, "a body of more than " + limits.recordBytes() + " bytes once decoded");
                }
                if (out.size() > RATIO_FROM && out.size() > (long) limits.ratio() * stored) {
                    throw new Unusable(
                            Reason.LIMIT_RATIO,
                            "a body that grows more than " + limits.ratio() + " times once decoded");
                }
            }
        }
    }
}
