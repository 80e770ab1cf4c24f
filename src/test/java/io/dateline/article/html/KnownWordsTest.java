package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownWordsTest {
    @Test
    void eachWordHasItsNumberAndOthersHaveNone() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            words.add("w" + Integer.toString(i * 7, 36));
        }
        KnownWords known = new KnownWords(words);
        for (int i = 0; i < words.size(); i++) {
            assertThat(known.number(KnownWords.hash(words.get(i)))).isEqualTo(i + 1);
            assertThat(known.number(KnownWords.hash(words.get(i) + "x"))).isEqualTo(KnownWords.NONE);
        }
    }

    @Test
    void twoWordsJoinedHaveTheHashOfOneWord() {
        long power = 1;
        for (int i = 0; i < "body".length(); i++) {
            power = KnownWords.power(power);
        }
        long joined = KnownWords.joined(KnownWords.hash("article"), KnownWords.hash("body"), power);
        assertThat(joined).isEqualTo(KnownWords.hash("articlebody"));
    }
}
