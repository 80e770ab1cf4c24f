package io.dateline.article.text;

import java.nio.charset.Charset;

/**
 * Undoes the damage of a wrong decoding: UTF-8 that was read as a charset of one byte a character ("cafÃ©", "theyâ€™re"),
 * once or several times over. Only where the damage is certain, and nothing else: no quote is straightened.
 *
 * <p>The method follows the idea of <a href="https://ftfy.readthedocs.io/">ftfy</a>: text that is improbable as it stands
 * and that becomes well-formed UTF-8 when its characters are turned back into bytes was damaged.
 */
public final class TextRepair {
    /** Readings one over the other; nobody has seen more than four. */
    private static final int MOST_LAYERS = 5;

    private static final char[] WINDOWS_1252 =
            SingleByteTable.of(Charset.forName("windows-1252")).orElseThrow().chars();

    private TextRepair() {}

    /** The text as it was meant; the same instance where nothing is certainly damaged. */
    public static String repair(String text) {
        if (!isSuspicious(text)) {
            return text;
        }
        String sound = text;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            int suspects = suspects(sound);
            if (suspects == 0) {
                break;
            }
            String better = bestReading(sound, suspects);
            if (better.equals(sound)) {
                break;
            }
            sound = better;
        }
        return withoutControls(sound);
    }

    /** Whether anything in the text could be damage. Clean text costs this scan alone. */
    private static boolean isSuspicious(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80
                    && (Plausibility.isControl(c)
                            || c == '\uFFFD'
                            || (Misreading.trails(c) != 0 && (Misreading.trails(c) & Misreading.leads(before)) != 0))) {
                return true;
            }
            if (c == ' ' && before == 'Ã') {
                return true;
            }
            before = c;
        }
        return false;
    }

    /** A bit for each misreading of which the text shows a possible sequence. */
    private static int suspects(String text) {
        int suspects = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                int leads = Misreading.leads(c);
                if (leads != 0) {
                    char next = text.charAt(i + 1);
                    boolean isHumpLoss = ((next == ' ' && c == 'Ã') || next == '\uFFFD')
                            && i > 0
                            && Character.isLowerCase(text.charAt(i - 1));
                    suspects |= isHumpLoss ? leads : leads & Misreading.trails(next);
                }
            }
        }
        return suspects;
    }

    private static String bestReading(String text, int suspects) {
        int most = 0;
        int explained = 0;
        String best = text;
        for (int misreading = 0; misreading < Misreading.count(); misreading++) {
            if ((suspects & (1 << misreading)) != 0) {
                Diagnosis diagnosis = Diagnosis.of(text, misreading);
                int points = diagnosis.points();
                if (points > most || (points > 0 && points == most && diagnosis.explained() > explained)) {
                    most = points;
                    explained = diagnosis.explained();
                    best = diagnosis.repaired();
                }
            }
        }
        return best;
    }

    /** Control characters of windows-1252's printed bytes are what windows-1252 prints: no text means U+0084. */
    private static String withoutControls(String text) {
        int at = 0;
        while (at < text.length() && !isPrintedControl(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder sound = new StringBuilder(text);
        for (; at < sound.length(); at++) {
            if (isPrintedControl(sound.charAt(at))) {
                sound.setCharAt(at, WINDOWS_1252[sound.charAt(at)]);
            }
        }
        return sound.toString();
    }

    private static boolean isPrintedControl(char c) {
        return Plausibility.isControl(c) && WINDOWS_1252[c] != c;
    }
}
