package io.dateline.article.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;

/** OpenNLP's model of 183 languages (Apache License 2.0), read once and when first needed. */
final class LanguageModel {
    private static final String RESOURCE = "/langdetect-183.bin";
    /** How many times likelier than the next an answer must be: probabilities spread over 183 languages. */
    private static final double MARGIN = 1.15;

    private LanguageModel() {}

    private static final class Loaded {
        private static final LetterGroups GROUPS = load();
        private static final Map<String, String> TWO_LETTERS = twoLetters();

        private static LetterGroups load() {
            try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("no model " + RESOURCE + " on the class path");
                }
                if (new LanguageDetectorModel(in).getMaxentModel() instanceof AbstractModel model) {
                    return new LetterGroups(model);
                }
                throw new IllegalStateException(RESOURCE + " is no model of letters");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** ISO 639-3 to 639-1. */
        private static Map<String, String> twoLetters() {
            Map<String, String> codes = new TreeMap<>();
            for (String code : Locale.getISOLanguages()) {
                codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
            }
            codes.put("cmn", "zh");
            codes.put("pes", "fa");
            codes.put("prs", "fa");
            codes.put("arb", "ar");
            codes.put("nob", "no");
            codes.put("nno", "nn");
            codes.put("lvs", "lv");
            codes.put("ekk", "et");
            codes.put("zlm", "ms");
            codes.put("hbs", "sr");
            codes.put("als", "sq");
            return codes;
        }
    }

    /** The likeliest language as a BCP 47 tag; nothing where none is likely. */
    static Optional<String> detect(String text) {
        LetterGroups.Likely[] likely = Loaded.GROUPS.likeliest(text);
        if (likely[0].confidence() < MARGIN * likely[1].confidence()) {
            return Optional.empty();
        }
        String found = likely[0].language();
        return Optional.of(Loaded.TWO_LETTERS.getOrDefault(found, found));
    }
}
