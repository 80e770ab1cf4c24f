package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.article.Precision;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            en; Published May 3, 2024 at 10:15 a.m. EDT; 2024-05-03
            en; 3rd of May 2024; 2024-05-03
            en; Friday, Sept. 6th, 2019; 2019-09-06
            en; Fri May 03 10:00:00 CEST 2024; 2024-05-03
            en; Fri May 03 2024 10:00:00 GMT+0200 (CEST); 2024-05-03
            en; Fri, 03 May 2024 10:00:00 GMT; 2024-05-03
            en; 26-FEB-1987 15:01:01.79; 1987-02-26
            de; Stand: 3. März 2024, 18:05 Uhr; 2024-03-03
            de; Veröffentlicht am 07.11.19; 2019-11-07
            de; 24. Jänner 2022; 2022-01-24
            fr; Publié le 1er août 2023 à 06h30; 2023-08-01
            fr; mis à jour le 14 févr. 2020; 2020-02-14
            es; 7 de octubre de 2023; 2023-10-07
            es; miércoles, 2 de setiembre del 2020; 2020-09-02
            pt; 14 de março de 2020 às 18h05; 2020-03-14
            it; Pubblicato il 25 ott. 2021; 2021-10-25
            nl; maandag 4 mrt. 2024 12:00; 2024-03-04
            ca; 5 de maig de 2021; 2021-05-05
            sv; 12 maj 2022 kl. 09.30; 2022-05-12
            da; 3. okt. 2020; 2020-10-03
            nb; Publisert 17. desember 2018; 2018-12-17
            fi; 5. toukokuuta 2021; 2021-05-05
            is; 1. júní 2021; 2021-06-01
            et; 9. jaanuar 2020; 2020-01-09
            lv; 2024. gada 3. maijs; 2024-05-03
            lt; 2024 m. gegužės 3 d.; 2024-05-03
            pl; 3 maja 2024; 2024-05-03
            pl; 11 listopada 2018; 2018-11-11
            hr; 11. listopada 2018.; 2018-10-11
            cs; 28. října 2018; 2018-10-28
            sk; 1. januára 1993; 1993-01-01
            sl; 25. junij 1991; 1991-06-25
            hu; 2024. május 3. 10:00; 2024-05-03
            ro; 1 decembrie 2018; 2018-12-01
            bg; 3 март 2021; 2021-03-03
            sr; 5. октобар 2000; 2000-10-05
            ru; 9 мая 2015, 10:00 МСК; 2015-05-09
            uk; 24 серпня 1991 року; 1991-08-24
            el; 25 Μαρτίου 2021; 2021-03-25
            tr; 29 Ekim 2023 Pazar 14:20; 2023-10-29
            he; 14 במאי 2018; 2018-05-14
            ar; 11 فبراير 2011; 2011-02-11
            ar; ٢٥ يناير ٢٠١١; 2011-01-25
            fa; ۱۴ اردیبهشت ۱۴۰۳; 2024-05-03
            fa; 1403/02/14 - 10:30; 2024-05-03
            hi; 15 अगस्त 2022; 2022-08-15
            bn; ২৬ মার্চ ২০২১; 2021-03-26
            ta; 14 ஏப்ரல் 2022; 2022-04-14
            th; 3 พฤษภาคม 2567 เวลา 10:30 น.; 2024-05-03
            th; 3 พ.ค. 2567; 2024-05-03
            vi; Thứ sáu, 3/5/2024, 10:30 (GMT+7); 2024-05-03
            vi; ngày 3 tháng 5 năm 2024; 2024-05-03
            id; Jumat, 3 Mei 2024 10:15 WIB; 2024-05-03
            sw; 3 Mei 2024; 2024-05-03
            ja; 2024年5月3日 10時30分; 2024-05-03
            ja; 令和6年5月3日; 2024-05-03
            zh; 2024年04月24日08:31; 2024-04-24
            ko; 입력 2024.05.03 오후 2:30; 2024-05-03
            ko; 2024년 5월 3일; 2024-05-03
            eu; 2024ko maiatzaren 3a; 2024-05-03
            ''; 2024-05-03T10:30:00.123+02:00; 2024-05-03
            ''; 20240503T103000Z; 2024-05-03
            ''; 1714730400; 2024-05-03
            ''; 1714730400000; 2024-05-03
            """)
    void readsADate(String language, String text, String day) {
        DateText dates = new DateText(DateOrder.DAY_FIRST, language, "");
        assertThat(dates.first(text).map(d -> d.date().toString())).contains(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            two hours ago
            May 3
            version 1.2.3
            call 555 1234 5678
            192.168.10.24
            31/31/2024
            30. Februar 2024
            2024 was a good year
            """)
    void findsNoDateWhereThereIsNone(String text) {
        assertThat(new DateText(DateOrder.DAY_FIRST, "", "").first(text)).isEmpty();
    }

    @Test
    void theDayIsThatInTheZoneOfThePage() {
        ReadDate date = DateText.MACHINE.first("2024-05-03T23:30:00-05:00").orElseThrow();
        assertThat(date.date()).hasToString("2024-05-03");
        assertThat(date.instant()).map(Object::toString).contains("2024-05-04T04:30:00Z");
        assertThat(date.precision()).isEqualTo(Precision.SECOND);
    }

    @Test
    void aMomentNeedsAZone() {
        assertThat(DateText.MACHINE.first("2024-05-03 23:30").orElseThrow().instant())
                .isEmpty();
        assertThat(DateText.MACHINE
                        .first("May 3, 2024 11:30 p.m. EDT")
                        .orElseThrow()
                        .instant())
                .map(Object::toString)
                .contains("2024-05-04T03:30:00Z");
    }

    @Test
    void dayAndMonthChangePlacesByCountry() {
        Optional<ReadDate> british =
                new DateText(DateOrder.of(Optional.of("en-GB"), Optional.empty()), "en", "GB").first("04/05/2024");
        Optional<ReadDate> american =
                new DateText(DateOrder.of(Optional.of("en-US"), Optional.empty()), "en", "US").first("04/05/2024");
        assertThat(british.orElseThrow().date()).hasToString("2024-05-04");
        assertThat(american.orElseThrow().date()).hasToString("2024-04-05");
        assertThat(american.orElseThrow().other()).isPresent();
    }

    @Test
    void barsPartADateOnlyBeforeAWholeYear() {
        DateText german = new DateText(DateOrder.DAY_FIRST, "de", "CH");
        assertThat(german.first("26 | 01 | 2022 Praxis").orElseThrow().date()).hasToString("2022-01-26");
        assertThat(german.first("26 | 01 | 22")).isEmpty();
        assertThat(german.first("1 | 2 | 2022")).isEmpty();
    }

    @Test
    void aMonthAloneIsAMonth() {
        assertThat(DateText.MACHINE.first("May 2024").orElseThrow().precision()).isEqualTo(Precision.MONTH);
        assertThat(DateText.MACHINE.first("2024-05").orElseThrow().precision()).isEqualTo(Precision.MONTH);
    }

    @Test
    void aLongLineOfDigitsIsReadInBoundedTime() {
        assertThat(DateText.MACHINE.all("1.2.".repeat(250_000))).isEmpty();
    }
}
