package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.dateline.article.Byline;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines that might be dates and bylines: what is read of them is a date or a name, and no more than may be kept. */
class LineFuzzTest {
    private static final int MOST_DATES = 6;
    private static final int MOST_NAMES = 40;
    private static final List<DateText> MANNERS = List.of(
            DateText.MACHINE,
            new DateText(DateOrder.DAY_FIRST, "de", "DE"),
            new DateText(DateOrder.DAY_FIRST, "vi", "VN"),
            new DateText(DateOrder.MONTH_FIRST, "fa", "IR"));

    static Stream<byte[]> lines() {
        return Stream.of(
                        "Published 3 May 2024 at 10:30 am EST | Updated: May 3rd, 2024, 11:05",
                        "2024-05-03T10:30:00.123+02:00",
                        "20240503103000 1714725000",
                        "3. Mai 2024, 12.30 Uhr",
                        "2024年5月3日 10時30分 · 2024년 5월 3일",
                        "3 tháng 5, 2024 1403/02/14 ۱۴۰۳/۰۲/۱۴",
                        "By Jane Doe and John O'Roe, Staff Writers | The Post",
                        "Von Erika Mustermann (dpa/rtr), Berlin",
                        "DOE, Jane; ROE, J.R. <jane@post.example> @jane",
                        "文/张三 图/李四")
                .map(line -> line.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("lines")
    @FuzzTest
    void aLineHoldsDatesAndNamesOrNone(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        for (DateText manner : MANNERS) {
            List<ReadDate> dates = manner.all(line);
            assertThat(dates).hasSizeLessThanOrEqualTo(MOST_DATES);
            assertThat(manner.first(line)).isEqualTo(dates.stream().findFirst());
        }
        for (Byline byline : List.of(Names.of(line), Names.ofPerson(line))) {
            assertThat(byline.persons().size() + byline.organisations().size()).isLessThanOrEqualTo(MOST_NAMES);
            assertThat(byline.persons()).doesNotHaveDuplicates().noneMatch(String::isBlank);
            assertThat(byline.organisations()).doesNotHaveDuplicates().noneMatch(String::isBlank);
        }
        String folded = Text.folded(line);
        assertThat(Text.folded(folded)).isEqualTo(folded);
        assertThat(Text.clean(line).length()).isLessThanOrEqualTo(2 * line.length());
    }
}
