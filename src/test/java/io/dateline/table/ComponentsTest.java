package io.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    @Test
    void theLeastNodeNamesAChainWhateverTheOrderOfItsLinks() {
        List<Integer> links = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            links.add(i);
        }
        for (long seed = 0; seed < 5; seed++) {
            Collections.shuffle(links, new Random(seed));
            Components components = new Components();
            links.forEach(i -> components.link(node(i), node(i + 1)));
            assertThat(components.nodes())
                    .hasSize(501)
                    .allMatch(n -> components.least(n).equals(node(0)));
        }
    }

    @Test
    void whatIsNotLinkedStaysApart() {
        Components components = new Components();
        components.link("a", "b");
        components.link("d", "c");
        assertThat(components.least("b")).isEqualTo("a");
        assertThat(components.least("d")).isEqualTo("c");
        components.link("b", "d");
        assertThat(components.least("d")).isEqualTo("a");
    }

    private static String node(int number) {
        return String.valueOf(10_000 + number);
    }
}
