package io.dateline.article.text;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/** What news text may hold, and what characters may stand side by side in it. */
final class Plausibility {
    /** What may follow a letter at the end of a word. */
    private static final String CLOSING = "…’”“‘»«›‹®™©–—•´†‡°¹²³ªº\u00A0";

    /** Of these, what may stand between two letters of one word. */
    private static final String JOINING = "’‘´–—…\u00A0";

    /** Of these, what no other but a word's end may follow. */
    private static final String MARKING = "®™©•†‡°";

    private static final String OPENING = "‚„“«‹¿¡";

    /** Letters by their category that no writer puts after a letter beyond ASCII. */
    private static final String STRAY_LETTERS = "œŒŸƒˆ";

    /** Punctuation of careful typography, and the other signs that stand anywhere. */
    private static final String TYPOGRAPHIC = "‘’“”„‚–—…«»‹›•·©®™€£°\u00A0";

    /** Blocks of letters and signs that news text does not use, and that chance pairs of characters fall into. */
    private static final Set<UnicodeBlock> OUTLANDISH = Set.of(
            UnicodeBlock.IPA_EXTENSIONS,
            UnicodeBlock.PHONETIC_EXTENSIONS,
            UnicodeBlock.PHONETIC_EXTENSIONS_SUPPLEMENT,
            UnicodeBlock.CYRILLIC_SUPPLEMENTARY,
            UnicodeBlock.SAMARITAN,
            UnicodeBlock.MANDAIC,
            UnicodeBlock.THAANA,
            UnicodeBlock.SYRIAC,
            UnicodeBlock.NKO,
            UnicodeBlock.PRIVATE_USE_AREA,
            UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT);

    private Plausibility() {}

    static boolean isPlausible(int codePoint) {
        if (codePoint < 0x250) {
            boolean isRareLatin = codePoint == 0x17F || (codePoint >= 0x1B5 && codePoint <= 0x1CC);
            return codePoint >= 0xA0 && !isRareLatin;
        }
        if (!Character.isDefined(codePoint) || (codePoint >= 0x460 && codePoint <= 0x48F)) {
            return false;
        }
        UnicodeBlock block = UnicodeBlock.of(codePoint);
        return block != null && !OUTLANDISH.contains(block);
    }

    static boolean isLetter(char c) {
        int type = Character.getType(c);
        return (Character.isLetter(c) && "ªº".indexOf(c) < 0) || type == Character.NON_SPACING_MARK;
    }

    static boolean isClosing(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    static boolean isJoining(char c) {
        return JOINING.indexOf(c) >= 0;
    }

    static boolean isMarking(char c) {
        return MARKING.indexOf(c) >= 0;
    }

    static boolean isOpening(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean isStrayLetter(char c) {
        return STRAY_LETTERS.indexOf(c) >= 0;
    }

    static boolean isTypographic(char c) {
        return TYPOGRAPHIC.indexOf(c) >= 0;
    }

    static boolean isControl(char c) {
        return c >= 0x80 && c < 0xA0;
    }

    static boolean isCombining(int codePoint) {
        return codePoint >= 0x300 && codePoint <= 0x36F;
    }

    /** Latin letters of few languages, Romanian's and Vietnamese's aside. */
    static boolean isRareLatin(int codePoint) {
        return codePoint >= 0x180 && codePoint < 0x250 && "ơưƠƯȘșȚț".indexOf(codePoint) < 0;
    }

    static boolean isBox(char c) {
        return c >= 0x2500 && c <= 0x259F;
    }

    static UnicodeScript scriptOf(int codePoint) {
        return UnicodeScript.of(codePoint);
    }
}
