package io.dateline.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A WARC of made-up records, each known with its place. Among them are records that hold a WARC themselves, in gzip or
 * plain, and members in the manner of several writers.
 */
final class SampleWarc {
    private static final String[] WORDS = {
        "river",
        "council",
        "bridge",
        "storm",
        "harvest",
        "station",
        "minister",
        "vote",
        "school",
        "market",
        "<p>",
        "</p>\r\n"
    };

    private final Layout layout;
    private final List<Entry> entries = new ArrayList<>();

    /** How records are stored. */
    enum Layout {
        MEMBERS,
        PLAIN
    }

    /**
     * A record.
     *
     * @param body of its document; empty for other types
     * @param stored with all that belongs to it: a gzip member, or header, block and two line ends
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Entry(String id, String type, String body, byte[] plain, byte[] stored) {}

    private SampleWarc(Layout layout) {
        this.layout = layout;
    }

    static SampleWarc of(Layout layout, long seed, int records) {
        SampleWarc sample = new SampleWarc(layout);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < records; i++) {
            sample.add("r" + i, random);
        }
        return sample;
    }

    List<Entry> entries() {
        return entries;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        entries.forEach(entry -> out.writeBytes(entry.stored()));
        return out.toByteArray();
    }

    /** Offset of a record; of the end for the number of records. */
    int start(int record) {
        return entries.subList(0, record).stream()
                .mapToInt(e -> e.stored().length)
                .sum();
    }

    private void add(String id, SplittableRandom random) {
        String name = "urn:" + id + ":" + Long.toHexString(random.nextLong());
        int kind = random.nextInt(12);
        byte[] plain;
        String body = "";
        String type = "response";
        boolean isCopied = false;
        if (kind < 6) {
            body = page(name, random.nextInt(1, kind == 0 ? 2000 : 60), random);
            plain = record(name, type, "application/http", http(body), random);
        } else if (kind < 8) {
            type = kind == 6 ? "request" : "metadata";
            plain = record(name, type, "application/http; msgtype=request", ascii("GET / HTTP/1.1\r\n\r\n"), random);
        } else if (kind == 8) {
            type = "revisit";
            plain = record(name, type, "application/http", ascii("HTTP/1.1 200 OK\r\n\r\n"), random);
        } else if (kind == 9) {
            type = "conversion";
            body = "A plain text, " + page(name, 12, random).replace("<", "");
            plain = record(name, type, "text/plain", body.getBytes(StandardCharsets.UTF_8), random);
        } else {
            type = "resource";
            byte[] inner = inner(name, random, kind == 10 ? Layout.MEMBERS : Layout.PLAIN);
            isCopied = kind == 10;
            plain = record(name, type, "application/warc", inner, random);
        }
        byte[] stored = layout == Layout.PLAIN ? plain : member(plain, isCopied ? 0 : random.nextInt(10), random);
        entries.add(new Entry("<" + name + ">", type, body, plain, stored));
    }

    private static byte[] inner(String name, SplittableRandom random, Layout layout) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int records = random.nextInt(1, 30);
        for (int i = 0; i < records; i++) {
            String id = "inner:" + name + ":" + i;
            byte[] plain =
                    record(id, "response", "application/http", http(page(id, random.nextInt(1, 40), random)), random);
            out.writeBytes(layout == Layout.PLAIN ? plain : member(plain, 9, random));
        }
        return out.toByteArray();
    }

    private static String page(String name, int words, SplittableRandom random) {
        StringBuilder text = new StringBuilder("<html><title>").append(name).append("</title>");
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)])
                    .append(Integer.toString(random.nextInt(1 << 20), 36))
                    .append(i % 9 == 0 ? "\n" : " ");
        }
        return text.append("</html>").toString();
    }

    private static byte[] http(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + bytes.length + "\r\n\r\n"));
        out.writeBytes(bytes);
        return out.toByteArray();
    }

    static byte[] record(String id, String type, String contentType, byte[] block, SplittableRandom random) {
        String end = random.nextInt(8) == 0 ? "\n" : "\r\n";
        boolean isLower = random.nextInt(8) == 0;
        StringBuilder header = new StringBuilder(isLower ? "warc/1.0" : "WARC/1." + random.nextInt(2)).append(end);
        for (String line : List.of(
                "WARC-Type: " + type,
                "WARC-Record-ID: <" + id + ">",
                "WARC-Date: 2024-10-25T10:00:00Z",
                "WARC-Target-URI: https://example.org/" + id,
                "WARC-Block-Digest: sha256:" + sha256(block),
                "Content-Type: " + contentType,
                "Content-Length: " + block.length)) {
            int colon = line.indexOf(':');
            header.append(
                            isLower
                                    ? line.substring(0, colon).toLowerCase(java.util.Locale.ROOT)
                                    : line.substring(0, colon))
                    .append(line.substring(colon))
                    .append(end);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii(header.append(end).toString()));
        out.writeBytes(block);
        out.writeBytes(ascii("\r\n\r\n"));
        return out.toByteArray();
    }

    private static String sha256(byte[] block) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(block));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A gzip member with a header as one or another writer makes it. */
    static byte[] member(byte[] content, int level, SplittableRandom random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int style = random.nextInt(6);
        int flags = style == 1 ? 4 : style == 2 ? 8 : style == 3 ? 16 : style == 4 ? 12 : 0;
        out.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, (byte) flags, 0, 0, 0, 0, 0, (byte) (style == 5 ? 3 : 255)});
        if ((flags & 4) != 0) {
            byte[] extra = new byte[style == 1 ? 12 : 6000];
            out.writeBytes(new byte[] {(byte) extra.length, (byte) (extra.length >> 8)});
            out.writeBytes(extra);
        }
        if ((flags & 24) != 0) {
            out.writeBytes(ascii("a name\0"));
        }
        Deflater deflater = new Deflater(level, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[1 << 12];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        CRC32 crc = new CRC32();
        crc.update(content);
        for (long value : new long[] {crc.getValue(), content.length}) {
            for (int shift = 0; shift < 32; shift += 8) {
                out.write((int) (value >> shift));
            }
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
