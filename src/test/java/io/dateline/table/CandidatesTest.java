package io.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Under one key, in order of length, a text meets the few before it that may be its story. */
class CandidatesTest {
    private final Candidates candidates = new Candidates();

    @Test
    void newTextsMeetEachOtherAndKnownOnesDoNot() {
        assertThat(meet(1, "a", "0old", 50, 1, 16)).isEmpty();
        assertThat(meet(1, "b", "0other", 50, 1, 16)).isEmpty();
        assertThat(meet(1, "c", "1c", 50, 1, 16)).containsExactly("a", "b");
        assertThat(meet(1, "d", "1d", 60, 1, 16)).containsExactly("a", "b", "c");
    }

    @Test
    void aPairThatWasMetUnderOneKeyIsNotMetAgain() {
        assertThat(meet(1, "a", "1a", 50, 1, 16)).isEmpty();
        assertThat(meet(1, "b", "1b", 50, 1, 16)).containsExactly("a");
        assertThat(meet(2, "a", "1a", 50, 1, 16)).isEmpty();
        assertThat(meet(2, "b", "1b", 50, 1, 16)).isEmpty();
        assertThat(meet(2, "c", "1c", 50, 1, 16)).containsExactly("a", "b");
    }

    @Test
    void textsUnderOtherKeysAndMuchLongerOnesAreNotMet() {
        assertThat(meet(1, "a", "1a", 50, 1, 16)).isEmpty();
        assertThat(meet(2, "b", "1b", 50, 1, 16)).isEmpty();
        assertThat(meet(2, "c", "1c", 201, 1, 16)).isEmpty();
        assertThat(meet(2, "d", "1d", 210, 1, 16)).containsExactly("c");
    }

    @Test
    void aPhraseThatIsAllTheyShareMakesNoCandidates() {
        assertThat(candidates.of(text(1, "c", "1c", 50, 1, 3, 5, 7, 9, 11, 13, 15)))
                .isEmpty();
        assertThat(candidates.of(text(1, "d", "1d", 50, 2, 4, 6, 8, 10, 12, 14, 15)))
                .isEmpty();
        assertThat(candidates.of(text(1, "e", "1e", 50, 15, 16, 17, 18, 19, 20, 21)))
                .as("all bands of the one but one lie above those of the other: it may be a part of it")
                .hasSize(2);
    }

    @Test
    void aKnownStoryWithManyCarriersLeavesRoomForOthers() {
        assertThat(meet(1, "x", "1x", 50, 1, 16)).isEmpty();
        for (int i = 0; i < 20; i++) {
            assertThat(meet(1, "k" + i, "0story", 50, 1, 16)).containsExactly("x");
        }
        assertThat(meet(1, "y", "1y", 50, 1, 16)).containsExactly("x", "k19");
    }

    @Test
    void aTextIsHeldAgainstNoMoreThanEight() {
        for (int i = 0; i < 20; i++) {
            assertThat(meet(1, "n" + i, "1n" + i, 50, 1, 16)).hasSize(Math.min(i, 8));
        }
    }

    private List<String> meet(long key, String article, String node, int shingles, long firstBand, long lastBand) {
        long[] bands = LongStream.rangeClosed(firstBand, lastBand).toArray();
        return candidates.of(text(key, article, node, shingles, bands)).stream()
                .map(Candidates.Text::article)
                .toList();
    }

    private static Candidates.Text text(long key, String article, String node, int shingles, long... bands) {
        return new Candidates.Text(key, article, node, shingles, bands);
    }
}
