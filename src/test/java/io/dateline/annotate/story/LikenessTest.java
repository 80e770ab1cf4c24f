package io.dateline.annotate.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A story is known again in what its carriers make of it, and is told from others that look like it. */
class LikenessTest {
    private static final int PAIRS = 300;
    private static final int WORDS_OF_LANGUAGE = 4000;
    private static final int SENTENCE = 18;

    @Test
    void aTextIsLikeItselfUnderAnyHeadline() {
        List<String> text = article(new SplittableRandom(1), 12);
        assertThat(Likeness.of(sign("One headline", text), sign("Quite another", text)))
                .hasValue(1.0);
    }

    @Test
    void cutsExtensionsAndOtherFirstLinesAreTheSameStory() {
        SplittableRandom random = new SplittableRandom(2);
        int found = 0;
        for (int i = 0; i < PAIRS; i++) {
            List<String> text = article(random, 10 + random.nextInt(20));
            List<String> carried = new ArrayList<>(text.subList(0, text.size() * (4 + random.nextInt(7)) / 10));
            switch (random.nextInt(3)) {
                case 0 -> carried.set(0, sentence(random));
                case 1 -> carried.add(random.nextInt(carried.size()), sentence(random));
                default -> carried.remove(random.nextInt(carried.size()));
            }
            found += Likeness.of(sign("a", text), sign("b", carried)).isPresent() ? 1 : 0;
        }
        assertThat(found / (double) PAIRS).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void textsThatShareAParagraphAreTwoStories() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < PAIRS; i++) {
            List<String> one = article(random, 12);
            List<String> other = new ArrayList<>(article(random, 12));
            other.set(0, one.get(0));
            other.set(11, one.get(11));
            assertThat(Likeness.of(sign("a", one), sign("b", other))).isEmpty();
        }
    }

    @Test
    void reportsFromOneTemplateAreTwoStories() {
        String template = "The central bank entered the market to arrange %s billion in customer repurchase agreements,"
                + " a spokesman for the bank said. Dealers said that funds were trading at %s percent when the bank began"
                + " its temporary and indirect supply of reserves to the banking system, against %s percent before.";
        List<String> monday = List.of(String.format(template, "1.5", "6.25", "6.125"));
        List<String> friday = List.of(String.format(template, "2.5", "5.75", "5.875"));
        assertThat(Likeness.of(sign("Bank adds reserves", monday), sign("Bank adds reserves", friday)))
                .isEmpty();
        assertThat(Likeness.of(sign("Bank adds reserves", monday), sign("Reserves are added", monday)))
                .hasValue(1.0);
    }

    @Test
    void aShortTextIsSignedWithItsTitle() {
        List<String> text =
                List.of("Quarterly dividend 12 cents against 12 cents before. Pay April 30, record April 15.");
        assertThat(Likeness.of(
                        sign("Elm Furniture Corp sets payout", text), sign("Oak Transport Co sets payout", text)))
                .isEmpty();
        assertThat(Likeness.of(
                        sign("Elm Furniture Corp sets payout", text), sign("Elm Furniture Corp sets payout", text)))
                .hasValue(1.0);
    }

    @Test
    void aDigestIsNoStory() {
        SplittableRandom random = new SplittableRandom(4);
        List<String> item = article(random, 4);
        List<String> digest = new ArrayList<>(article(random, 20));
        digest.addAll(item);
        assertThat(Likeness.of(sign("item", item), sign("digest", digest))).isEmpty();
    }

    @Test
    void textsWithoutBlanksAreKnownAgain() {
        String text = "日本銀行は三十一日の金融政策決定会合で、政策金利を据え置くことを全員一致で決めた。総裁は記者会見で、海外経済の動向を丁寧に見極めると述べた。";
        String cut = text.substring(0, text.indexOf('。') + 1);
        assertThat(Likeness.of(sign("a", List.of(text, text.replace("銀行", "政府"))), sign("b", List.of(text))))
                .isPresent();
        assertThat(sign("a", List.of(cut)).shingles()).isGreaterThan(8);
    }

    @Test
    void numbersAreWhole() {
        Shingles text = new Shingles();
        text.add("It sold 1,250.5 tonnes at 7/8 of 2024's price, no. 7");
        assertThat(text.numbers()).hasSize(4);
    }

    private static Signature sign(String title, List<String> paragraphs) {
        return Signatures.of(Optional.of(title), paragraphs);
    }

    private static List<String> article(SplittableRandom random, int sentences) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            text.add(sentence(random));
        }
        return text;
    }

    private static String sentence(SplittableRandom random) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < SENTENCE; i++) {
            // Frequent words are frequent, as in a language.
            int word = (int) (WORDS_OF_LANGUAGE * Math.pow(random.nextDouble(), 3));
            sentence.append('w').append((char) ('a' + word % 26)).append((char) ('a' + word / 26 % 26));
            sentence.append((char) ('a' + word / 676)).append(' ');
        }
        return sentence.append('.').toString();
    }
}
