package io.dateline.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void theAbbreviationOfALawIsNobody() {
        String text = "The Harbour Safety Act (HSA) came into force. The Harbour Safety Agency (HSB) is pleased.";
        assertThat(Terms.of(text, mentions(text, "Harbour Safety Act", "HSA", "Harbour Safety Agency", "HSB")))
                .contains("HSA", "Harbour Safety Act")
                .doesNotContain("HSB", "Harbour Safety Agency");
    }

    @Test
    void aWorkInQuotesIsNoOrganisationUnlessItsWordsTellOne() {
        String text = "They sang “Quiet Evenings” for the “Kingsmere Council” on Friday.";
        assertThat(Terms.of(text, mentions(text, "Quiet Evenings", "Kingsmere Council")))
                .contains("Quiet Evenings")
                .doesNotContain("Kingsmere Council");
    }

    @Test
    void whatStandsBehindAWordForWorksIsOne() {
        String text = "She wrote it for the film, Silver Harbour. In the film, Meredith Poe is a nurse."
                + " Her novel Greenways was sold, and the singer of the song Mary left for the biopic “Judy”.";
        assertThat(Terms.of(text, mentions(text, "Silver Harbour", "Meredith Poe", "Greenways", "Mary", "Judy")))
                .contains("Silver Harbour", "Greenways", "Judy")
                .doesNotContain("Meredith Poe", "Mary");
    }

    private static List<Mention> mentions(String text, String... names) {
        return List.of(names).stream()
                .map(name -> new Mention(
                        Entity.Kind.ORGANISATION, name, name, text.indexOf(name), text.indexOf(name) + name.length()))
                .map(m -> List.of("Mary", "Judy").contains(m.surface()) ? m.as(Entity.Kind.PERSON) : m)
                .toList();
    }
}
