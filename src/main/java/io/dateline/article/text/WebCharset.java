package io.dateline.article.text;

import io.dateline.data.DataFile;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A charset by the name that the web has for it.
 *
 * <p>Labels mean what browsers make of them: {@code iso-8859-1} and {@code ascii} are windows-1252, {@code gb2312} is GBK.
 * See the <a href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding Standard</a>.
 *
 * @param name WHATWG name, as {@link io.dateline.article.Decoding#charset()} has it
 */
record WebCharset(String name, Charset charset) {
    private static final Map<String, WebCharset> BY_LABEL = labels();

    static final WebCharset UTF_8 = sole("utf-8");
    static final WebCharset UTF_16BE = sole("utf-16be");
    static final WebCharset UTF_16LE = sole("utf-16le");
    static final WebCharset WINDOWS_1252 = sole("windows-1252");

    /** The charset of a label as declared anywhere; quotes, case and blanks around it do not count. */
    static Optional<WebCharset> of(String label) {
        String bare = label.strip().toLowerCase(Locale.ROOT);
        int start = 0;
        int end = bare.length();
        while (start < end && isQuote(bare.charAt(start))) {
            start++;
        }
        while (end > start && isQuote(bare.charAt(end - 1))) {
            end--;
        }
        return Optional.ofNullable(BY_LABEL.get(bare.substring(start, end).strip()));
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == ';';
    }

    /** Decodes; what is malformed becomes U+FFFD. */
    String decode(byte[] bytes, int from) {
        return SingleByteTable.of(charset)
                .map(table -> table.decode(bytes, from))
                .orElseGet(() -> new String(bytes, from, bytes.length - from, charset));
    }

    private static WebCharset sole(String label) {
        return of(label).orElseThrow(() -> new IllegalStateException("charsets.tsv lacks " + label));
    }

    private static Map<String, WebCharset> labels() {
        Map<String, WebCharset> labels = new HashMap<>();
        for (DataFile.Row row :
                DataFile.resource(WebCharset.class, "charsets.tsv").rows()) {
            // A small JDK image may lack jdk.charsets: its labels are then unknown, not an error.
            if (Charset.isSupported(row.text("charset"))) {
                WebCharset charset = new WebCharset(row.text("name"), Charset.forName(row.text("charset")));
                row.list("labels").forEach(label -> labels.put(label, charset));
            }
        }
        return Map.copyOf(labels);
    }
}
