package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private final Phrases phrases = Phrases.load();

    @Test
    void writersLeaveAccentsOut() {
        assertThat(phrases.of("LEA TAMBIEN: otra cosa")).contains(Phrases.Line.RELATED);
        assertThat(phrases.of("Síguenos")).contains(Phrases.Line.FURNITURE);
        assertThat(phrases.of("SIGUENOS")).contains(Phrases.Line.FURNITURE);
    }

    @Test
    void whatAsksToPayIsToldInManyLanguages() {
        for (String line : List.of(
                "To view the full story, please subscribe to The Harbour Post.",
                "Dit artikel is exclusief voor abonnees",
                "Denne saken er for abonnenter",
                "Artykuł dostępny tylko dla prenumeratorów",
                "Contenido para suscriptores")) {
            assertThat(phrases.of(line)).as(line).contains(Phrases.Line.PAYWALL);
        }
        assertThat(phrases.of("Crédits photos : Marie Petit")).contains(Phrases.Line.CREDIT);
        assertThat(phrases.of("Subscribers told the court of their losses.")).isEmpty();
    }

    @Test
    void aWordWithinASentenceIsFoundInAnyScript() {
        assertThat(phrases.mentions(Phrases.Line.CONSENT, "Мы используем файлы Cookie."))
                .isOne();
        assertThat(phrases.mentions(Phrases.Line.NETWORK, "Find us on Facebook and Instagram"))
                .isEqualTo(2);
        assertThat(phrases.mentions(Phrases.Line.CONSENT, "A sentence on bread."))
                .isZero();
    }
}
