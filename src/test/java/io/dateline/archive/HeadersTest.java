package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Header fields as archives have them. */
class HeadersTest {
    @Test
    void anAddressIsKeptWithBlanksAtItsEnd() {
        Headers headers = parse("WARC/1.0\r\nWARC-Target-URI:  https://a.example/b \r\nWARC-Type: response \r\n\r\n");
        assertThat(headers.first("warc-target-uri")).contains("https://a.example/b ");
        assertThat(headers.first("warc-type")).contains("response");
    }

    @Test
    void aBlankAddressIsNone() {
        assertThat(parse("WARC/1.0\r\nWARC-Target-URI:  \r\n\r\n").first("warc-target-uri"))
                .isEmpty();
    }

    private static Headers parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return Headers.parse(bytes, 0, bytes.length).orElseThrow();
    }
}
