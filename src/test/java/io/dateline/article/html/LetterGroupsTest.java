package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import org.junit.jupiter.api.Test;

class LetterGroupsTest {
    private static final List<String> TEXTS = List.of(
            "The harbour board said on Tuesday that the boat at eleven would sail again from the first of May.",
            "Der Hafenrat teilte am Dienstag mit, dass die Fähre um 23 Uhr ab dem 1. Mai wieder fährt.",
            "La traversée de onze heures reprendra le premier mai, a annoncé mardi le conseil du port.",
            "Katamaran o jedenastej znów popłynie od pierwszego maja, poinformowała we wtorek rada portu.",
            "Паром в одиннадцать снова пойдёт с первого мая, сообщил во вторник совет порта.",
            "Höfnin tilkynnti á þriðjudag að ferjan klukkan ellefu sigli aftur frá fyrsta maí.",
            "Sooooo gooood! http://post.example/ferry @harbour #ferry \ud83d\ude00 12345 \u0130stanbul",
            "a",
            "");

    /** The library's own detector gives the same for each text, group by group. */
    @Test
    void answersAsTheLibraryDoes() throws IOException {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
            LanguageDetectorModel model = new LanguageDetectorModel(in);
            LanguageDetectorME library = new LanguageDetectorME(model);
            LetterGroups groups = new LetterGroups((AbstractModel) model.getMaxentModel());
            for (String text : TEXTS) {
                Language[] expected = library.predictLanguages(text);
                LetterGroups.Likely[] likely = groups.likeliest(text);
                for (int i = 0; i < likely.length; i++) {
                    assertThat(likely[i].language()).as(text).isEqualTo(expected[i].getLang());
                    assertThat(likely[i].confidence()).as(text).isCloseTo(expected[i].getConfidence(), within(1e-12));
                }
            }
        }
    }
}
