package io.dateline.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips and tars for tests, made of names and contents. */
final class Packed {
    private Packed() {}

    /** Deflated, with lengths behind the content, as Java writes it. */
    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Not compressed, with lengths before the content. */
    static byte[] storedZip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry head = new ZipEntry(entry.getKey());
                CRC32 crc = new CRC32();
                crc.update(entry.getValue());
                head.setCrc(crc.getValue());
                head.setSize(entry.getValue().length);
                zip.putNextEntry(head);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static byte[] tar(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            out.write(tarEntry(entry.getKey(), '0', entry.getValue()));
        }
        out.write(new byte[1024]);
        return out.toByteArray();
    }

    static byte[] tarEntry(String name, char type, byte[] content) throws IOException {
        byte[] block = new byte[512];
        put(block, 0, name);
        put(block, 100, "0000644");
        put(block, 124, String.format(java.util.Locale.ROOT, "%011o", content.length));
        block[156] = (byte) type;
        put(block, 257, "ustar");
        put(block, 263, "00");
        Arrays.fill(block, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        put(block, 148, String.format(java.util.Locale.ROOT, "%06o", sum));
        block[154] = 0;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(block);
        out.write(content);
        out.write(new byte[(512 - content.length % 512) % 512]);
        return out.toByteArray();
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, block, at, Math.min(bytes.length, 100));
    }

    static int indexOf(byte[] bytes, int from, int... pattern) {
        search:
        for (int at = from; at <= bytes.length - pattern.length; at++) {
            for (int i = 0; i < pattern.length; i++) {
                if ((bytes[at + i] & 0xff) != pattern[i]) {
                    continue search;
                }
            }
            return at;
        }
        return -1;
    }
}
