package io.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepairTest {
    /** UTF-8 read as another charset. */
    private static String misread(String text, String charset) {
        return SingleByteTable.of(Charset.forName(charset))
                .orElseThrow()
                .decode(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    private static void isMended(String text, String charset) {
        assertThat(TextRepair.repair(misread(text, charset))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-1250",
                "windows-1251",
                "windows-1252",
                "windows-1253",
                "windows-1254",
                "windows-1256",
                "windows-1257",
                "windows-1258",
                "x-windows-874",
                "ISO-8859-1",
                "ISO-8859-2",
                "x-MacRoman",
                "IBM437",
                "IBM850"
            })
    void quotesAndDashesReadAsAnotherCharsetComeBack(String charset) {
        isMended("The minister said they’re “not ready” – so far…", charset);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Élysée: la République s’inquiète à Nîmes",
        "windows-1252, Grüße aus Köln",
        "windows-1252, Žižkov čeká na nové řešení",
        "windows-1252, Погода в Казани",
        "windows-1252, Ο καιρός στην Αθήνα",
        "windows-1252, ข่าวเช้านี้",
        "windows-1252, 東京で雪が降る",
        "windows-1250, Straßenbahn für Düsseldorf",
        "windows-1251, Погода в Казани и Уфе",
        "windows-1251, Où est passé l’été ?",
        "windows-1254, İstanbul’da yağış bekleniyor",
        "windows-1257, Šiaulių įmonės jau žino",
        "x-MacRoman, Fête de la bière à Besançon",
        "IBM437, Погода завтра",
        "ISO-8859-1, Preços sobem “outra vez”",
    })
    void wordsOfManyLanguagesComeBack(String charset, String text) {
        isMended(text, charset);
    }

    @Test
    void layersComeOffOneByOne() {
        String twice = misread(misread("café – naïve", "windows-1252"), "windows-1252");
        assertThat(TextRepair.repair(twice)).isEqualTo("café – naïve");
        assertThat(TextRepair.repair(misread(twice, "windows-1252"))).isEqualTo("café – naïve");
    }

    @Test
    void theGapsOfOneCharsetAreFilledFromAnother() {
        assertThat(TextRepair.repair("What weโ€™ve learnt")).isEqualTo("What we’ve learnt");
        assertThat(TextRepair.repair("a โ€˜frankโ€™ exchange")).isEqualTo("a ‘frank’ exchange");
    }

    @Test
    void oneDamagedWordAmongSoundOnesIsMendedAlone() {
        assertThat(TextRepair.repair("Les élèves, dÃ©jÃ  en congé, jouent"))
                .isEqualTo("Les élèves, déjà en congé, jouent");
    }

    @Test
    void aLostByteStaysLost() {
        assertThat(TextRepair.repair("a â€œquoteâ€\uFFFD here")).isEqualTo("a “quote\uFFFD here");
    }

    @Test
    void emojiOfTwoSurrogatesComeBack() {
        assertThat(TextRepair.repair("snow í\u00A0½í¸\u0080")).isEqualTo("snow 😀");
        isMended("goal 🎉", "windows-1252");
    }

    @Test
    void halfOfACharacterIsNoneAndNeverReachesAText() {
        String halves = "snow í¸\u0080 and rain í¸\u0081";
        assertThat(TextRepair.repair(halves).chars().noneMatch(c -> Character.isSurrogate((char) c)))
                .isTrue();
    }

    @Test
    void controlCharactersThatWindowsPrintsArePrinted() {
        assertThat(TextRepair.repair("\u0093Quoted\u0094 words\u0085")).isEqualTo("“Quoted” words…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Plain ASCII, with \"straight\" quotes.",
                "“Curly” quotes — dashes… and l’été à Noël",
                "ELE DISSE “NÃO”… E A MANHÃ”",
                "LE CAFÉ… EST FERMÉ’",
                "CAFÉ® NESTLÉ™ É² À»",
                "Он увидел её» и ушёл… «Своё»",
                "У Вінниці дії «її» тривають… Європії",
                "říkal: „příš“ a ještě…",
                "Łódź, Gdańsk „śnieg”",
                "ΤΗΣ ΕΛΛΑΔΑΣ… «Ήταν»",
                "x² ± √π ≈ 5×£3, 20×…",
                "Größe “ß” straße»",
                "İSTANBUL’DA ŞİŞLİ",
                "ผู้ว่าฯ กรุงเทพฯ “ปิด”",
                "┌──┬──┐ │a│b│ └──┴──┘",
                "東京「速報」",
                "עברית “ציטוט”",
                "«Ça va»… Ô temps",
            })
    void soundTextIsLeftAloneAndIsTheSameInstance(String text) {
        assertThat(TextRepair.repair(text)).isSameAs(text);
    }

    @Test
    void whatIsSoundOnceStaysSoUnderEveryMisreadingOfItsAlphabet() {
        for (String text : List.of("Київ – столиця України…", "Ђорђе и Љубица: „Њу”", "Ёлка «её» ещё»")) {
            assertThat(TextRepair.repair(text)).isSameAs(text);
        }
    }
}
