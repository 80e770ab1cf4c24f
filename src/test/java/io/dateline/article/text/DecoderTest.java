package io.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.archive.MediaTypes;
import io.dateline.article.Decoding;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
    private static final String RUSSIAN =
            "Жители посёлка встретили весну без воды: насосная станция не работает третий день, сообщили в администрации.";

    private static Decoded html(String markup, String charset, String label) {
        return Decoder.decode(markup.getBytes(Charset.forName(charset)), some(label), MediaTypes.HTML);
    }

    private static Optional<String> some(String label) {
        return label.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    private static void isDecided(Decoded decoded, String charset, Decoding.Source source) {
        assertThat(decoded.decoding()).isEqualTo(new Decoding(Optional.of(charset), source, false));
    }

    @Test
    void aByteOrderMarkBeatsEveryLabelAndIsNoText() {
        Decoded decoded = Decoder.decode(
                "\uFEFFMünchen".getBytes(StandardCharsets.UTF_16LE), Optional.of("iso-8859-1"), MediaTypes.HTML);
        assertThat(decoded.text()).isEqualTo("München");
        isDecided(decoded, "UTF-16LE", Decoding.Source.BOM);
    }

    @Test
    void utf8IsToldByItsBytesWhateverTheServerSays() {
        Decoded decoded = html("<p>Kraków, Łódź</p>", "UTF-8", "iso-8859-2");
        assertThat(decoded.text()).isEqualTo("<p>Kraków, Łódź</p>");
        isDecided(decoded, "UTF-8", Decoding.Source.VALID_UTF_8);
    }

    @Test
    void oneBrokenByteInAUtf8PageIsCountedAndTheRestStaysRight() {
        byte[] bytes = "äöüäöüäöü? end".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5] = (byte) 0x93;
        Decoded decoded = Decoder.decode(bytes, Optional.of("windows-1252"), MediaTypes.HTML);
        assertThat(decoded.text()).isEqualTo("äöüäöüäöü\uFFFD end");
        assertThat(decoded.replacements()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1252, “café” 5 €",
        "latin1, windows-1252, naïve – façade",
        "GB2312, GB18030, 我们的天气预报说明天下雨镕",
        "shift-jis, windows-31j, 東京①の天気",
        "ks_c_5601-1987, x-windows-949, 서울 날씨 똠",
        "windows-874, x-windows-874, กรุงเทพมหานคร",
        "x-mac-roman, x-MacRoman, “Señor”",
    })
    void labelsMeanWhatBrowsersMakeOfThem(String label, String charset, String text) {
        Decoded decoded = html(text, charset, '"' + label.toUpperCase(java.util.Locale.ROOT) + "\" ");
        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.decoding().source()).isEqualTo(Decoding.Source.HEADER);
    }

    @ParameterizedTest
    @CsvSource({
        "<meta charset=windows-1251>",
        "<META HTTP-EQUIV='Content-Type' content='text/html; charset = cp1251'>",
        "<?xml version='1.0' encoding=\"Windows-1251\"?>",
        "<!-- <meta charset=koi8-r> --><meta charset=\"windows-1251\">",
    })
    void markupNamesItsOwnCharset(String declaration) {
        Decoded decoded = html(declaration + RUSSIAN, "windows-1251", "");
        assertThat(decoded.text()).endsWith(RUSSIAN);
        isDecided(decoded, "windows-1251", Decoding.Source.META);
    }

    @Test
    void aLabelThatTheBytesRefuteIsPassedOver() {
        Decoded decoded = html("<meta charset=utf-8><p>" + RUSSIAN + RUSSIAN, "windows-1251", "utf-8");
        assertThat(decoded.text()).endsWith(RUSSIAN);
        isDecided(decoded, "windows-1251", Decoding.Source.DETECTED);
    }

    @Test
    void whatNothingTellsIsWindows1252() {
        Decoded decoded = Decoder.decode(new byte[] {'c', 'a', 'f', (byte) 0xE9}, Optional.empty(), MediaTypes.HTML);
        assertThat(decoded.text()).isEqualTo("café");
        isDecided(decoded, "windows-1252", Decoding.Source.FALLBACK);
    }

    @Test
    void utf16WithoutAMarkShowsInItsZeroBytes() {
        Decoded decoded = html("<html><p>Plain words, wide letters</p></html>", "UTF-16BE", "");
        assertThat(decoded.text()).startsWith("<html><p>Plain words");
        isDecided(decoded, "UTF-16BE", Decoding.Source.DETECTED);
    }

    @Test
    void japaneseInEscapesIsNoAscii() {
        Decoded decoded = html("<p>今日の天気", "ISO-2022-JP", "iso-2022-jp");
        assertThat(decoded.text()).isEqualTo("<p>今日の天気");
    }

    @Test
    void nulAndLoneSurrogatesNeverReachAText() {
        byte[] wide = ByteBuffer.allocate(10)
                .putChar('\uFEFF')
                .putChar('a')
                .putChar('\0')
                .putChar('b')
                .putChar('\uDE00')
                .array();
        Decoded decoded = Decoder.decode(wide, Optional.empty(), MediaTypes.PLAIN_TEXT);
        assertThat(decoded.text()).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(decoded.replacements()).isEqualTo(2);
        assertThat(Decoder.wellFormed("x\uDE00y\uD83D\uDE00")).isEqualTo("x\uFFFDy\uD83D\uDE00");
        String sound = "sound";
        assertThat(Decoder.wellFormed(sound)).isSameAs(sound);
    }

    @Test
    void anUnknownLabelIsNoLabel() {
        isDecided(html("plain", "US-ASCII", "x-nonsense"), "UTF-8", Decoding.Source.VALID_UTF_8);
        isDecided(Decoder.decode(new byte[0], Optional.of("none"), "text/plain"), "UTF-8", Decoding.Source.VALID_UTF_8);
    }
}
