package io.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainUtf8Test {
    /** Where sequences of a length begin and end, and surrogates, NUL, escape and U+FFFD. */
    private static final int[] EDGES = {
        0, 0x1B, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x1_0000, 0x10_FFFF
    };

    /** First and later bytes of sequences, sound and not. */
    private static final int[] BYTES = {
        0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4,
        0xF5, 0xFF
    };

    @Test
    void eachSignIsReadInWhateverPlaceOfAWordItStands() {
        for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
            String text =
                    "seven letters".substring(sign % 9) + Character.toString(sign) + "and after".substring(sign % 7);
            isReadAsTheJdkReadsIt(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void allShortSequencesOfFirstAndLaterBytesAreReadOrTurnedDown() {
        for (int first : BYTES) {
            for (int second : BYTES) {
                for (int third : BYTES) {
                    for (int fourth : BYTES) {
                        isReadAsTheJdkReadsIt(
                                new byte[] {'a', (byte) first, (byte) second, (byte) third, (byte) fourth});
                    }
                }
            }
        }
    }

    @Test
    void textOfAllLengthsOfSequencesIsReadOrTurnedDownWhenAByteOfItIsChangedOrItsEndIsCutOff() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = text(random).getBytes(StandardCharsets.UTF_8);
            isReadAsTheJdkReadsIt(bytes);
            isReadAsTheJdkReadsIt(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                isReadAsTheJdkReadsIt(bytes);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.appendCodePoint(EDGES[random.nextInt(EDGES.length)]);
                case 1 -> text.append("a run of letters".substring(random.nextInt(16)));
                case 2 -> text.appendCodePoint(0xA0 + random.nextInt(0x500));
                default -> text.appendCodePoint(0x1_F300 + random.nextInt(0x200));
            }
        }
        return text.toString();
    }

    private static void isReadAsTheJdkReadsIt(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean isPlain = text.chars().noneMatch(c -> c == 0 || c == 0x1B || c == 0xFFFD);
        assertThat(PlainUtf8.decode(bytes)).isEqualTo(isPlain ? Optional.of(text) : Optional.empty());
    }
}
