package io.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.dateline.archive.MediaTypes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes of any charset and of none, under a label that may lie; the first byte says under which. */
class DecoderFuzzTest {
    private static final List<Optional<String>> LABELS = List.of(
            Optional.empty(),
            Optional.of("utf-8"),
            Optional.of("windows-1252"),
            Optional.of("shift_jis"),
            Optional.of("iso-2022-jp"),
            Optional.of("gb18030"),
            Optional.of("big5"),
            Optional.of("euc-kr"),
            Optional.of("utf-16le"),
            Optional.of("utf-7"),
            Optional.of("x-user-defined"),
            Optional.of("nonsense"));

    static Stream<byte[]> texts() {
        return Stream.of(
                "\0caf\u00c3\u00a9 they\u00e2\u0080\u0099re".getBytes(StandardCharsets.UTF_8),
                "\0<meta charset=koi8-r><p>\u00d0\u00d2\u00c9".getBytes(StandardCharsets.ISO_8859_1),
                "\1\u00ef\u00bb\u00bfmark".getBytes(StandardCharsets.ISO_8859_1),
                "\3\u0083n\u0083\u008d\u0081[".getBytes(StandardCharsets.ISO_8859_1),
                "\4\u001b$B$3$s\u001b(B".getBytes(StandardCharsets.ISO_8859_1),
                "\u0005\u00c4\u00e3\u00ba\u00c3\u00810\u00841".getBytes(StandardCharsets.ISO_8859_1),
                "\10w\0i\0d\0e\0".getBytes(StandardCharsets.ISO_8859_1));
    }

    @MethodSource("texts")
    @FuzzTest
    void whateverBytesAreTheyBecomeText(byte[] input) {
        if (input.length == 0) {
            return;
        }
        Optional<String> label = LABELS.get((input[0] & 0xff) % LABELS.size());
        Decoded decoded = Decoder.decode(Arrays.copyOfRange(input, 1, input.length), label, MediaTypes.HTML);
        isText(decoded.text());
        assertThat(decoded.text().length()).isLessThanOrEqualTo(2 * input.length);
        assertThat(decoded.replacements()).isEqualTo((int)
                decoded.text().chars().filter(c -> c == '\uFFFD').count());
        String repaired = TextRepair.repair(decoded.text());
        isText(repaired);
        assertThat(repaired.length()).isLessThanOrEqualTo(decoded.text().length());
    }

    private static void isText(String text) {
        assertThat(text.indexOf('\0')).isNegative();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
    }
}
