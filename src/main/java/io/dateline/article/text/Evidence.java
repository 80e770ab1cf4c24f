package io.dateline.article.text;

import io.dateline.article.text.Damage.Loss;

/**
 * How surely a run of characters is damage, and not what somebody wrote. The question is always the same: do these
 * characters stand side by side in any text of any language? "café…" does, "cafÃ©" does not.
 */
enum Evidence {
    /** Cannot be damage. */
    AGAINST(0),
    /** May as well be meant: repaired only beside sure damage of the same kind. */
    NONE(0),
    SLIGHT(1),
    FAIR(2),
    SURE(3);

    /** Points at which a text is taken to be damaged. */
    static final int ENOUGH = 3;

    private static final int FIRST_PRINTED = 0xA0;
    private static final int A_GRAVE = 0xE0;
    private static final char START = '\n';

    final int points;

    Evidence(int points) {
        this.points = points;
    }

    static Evidence of(String text, Damage damage) {
        if (damage.codePoint() < FIRST_PRINTED) {
            // A layer further down this may be part of a sequence.
            return Plausibility.isControl(text.charAt(damage.end() - 1)) ? NONE : AGAINST;
        }
        if (damage.loss() != Loss.MARKED
                && damage.loss() != Loss.QUESTION
                && !Plausibility.isPlausible(damage.codePoint())) {
            return AGAINST;
        }
        char before = damage.start() == 0 ? START : text.charAt(damage.start() - 1);
        char after = damage.end() == text.length() ? START : text.charAt(damage.end());
        boolean isHump = Character.isLowerCase(before) && Character.isUpperCase(text.charAt(damage.start()));
        return switch (damage.loss()) {
            case NONE -> ofWhole(text, damage, before, after, isHump);
            case SPACE -> ofSpace(text, damage, before, isHump);
            case MARKED -> isHump || isUnnaturalStump(text, damage, before) ? SURE : NONE;
            case QUESTION -> damage.length() == 2 && !isHump ? AGAINST : NONE;
        };
    }

    private static boolean isUnnaturalStump(String text, Damage damage, char before) {
        int at = damage.start();
        return damage.length() > 2
                && text.charAt(at + 1) != '\uFFFD'
                && !isNatural(text, at, at + 2, before, START, false);
    }

    private static Evidence ofSpace(String text, Damage damage, char before, boolean isHump) {
        if (Character.isUpperCase(before)) {
            return AGAINST;
        }
        return text.charAt(damage.start()) == 'Ã' && damage.codePoint() == A_GRAVE && isHump ? SURE : NONE;
    }

    private static Evidence ofWhole(String text, Damage damage, char before, char after, boolean isHump) {
        for (int i = damage.start(); i < damage.end(); i++) {
            if (Plausibility.isControl(text.charAt(i))) {
                return SURE;
            }
        }
        if (damage.length() > 3) {
            return SURE;
        }
        if (isNatural(text, damage.start(), damage.end(), before, after, isHump)) {
            // Signs that take turns with one and the same sign are an alphabet: ×‘×”×•
            return after == text.charAt(damage.start()) && !Character.isLetter(after) ? SLIGHT : NONE;
        }
        if (Plausibility.isCombining(damage.codePoint()) || Plausibility.isRareLatin(damage.codePoint())) {
            return SLIGHT;
        }
        return damage.length() == 2 ? ofPair(text.charAt(damage.start()), text.charAt(damage.end() - 1), isHump) : SURE;
    }

    private static Evidence ofPair(char first, char second, boolean isHump) {
        if (Plausibility.isLetter(second) && !Plausibility.isStrayLetter(second)) {
            boolean isSign = Character.getType(first) == Character.MATH_SYMBOL || Plausibility.isBox(first);
            return isSign ? SURE : isHump ? FAIR : SLIGHT;
        }
        if (!Plausibility.isLetter(first)) {
            return first == '√' ? SURE : SLIGHT;
        }
        boolean isCurrency = Character.getType(second) == Character.CURRENCY_SYMBOL;
        if (second == '¥') {
            return FAIR;
        }
        return isCurrency && !isHump && first != 'Ã' && first != 'Â' ? SLIGHT : SURE;
    }

    /** Whether the characters could stand so at a word's end or start. */
    private static boolean isNatural(String text, int start, int end, char before, char after, boolean isHump) {
        char first = text.charAt(start);
        char last = text.charAt(end - 1);
        if (!Plausibility.isLetter(first)) {
            return isNaturalStart(text, start, end, before);
        }
        int at = start + 1;
        while (at < end && Plausibility.isLetter(text.charAt(at)) && !Plausibility.isStrayLetter(text.charAt(at))) {
            boolean isInnerHump = Character.isLowerCase(text.charAt(at - 1)) && Character.isUpperCase(text.charAt(at));
            if (isInnerHump || Plausibility.scriptOf(first) != Plausibility.scriptOf(text.charAt(at))) {
                return false;
            }
            at++;
        }
        boolean hasTail = at < end;
        while (at < end && Plausibility.isClosing(text.charAt(at)) && !Plausibility.isMarking(text.charAt(at - 1))) {
            at++;
        }
        if (at < end || isHump) {
            return false;
        }
        if (!hasTail) {
            return true;
        }
        if (first == 'Ã' || first == 'Â') {
            boolean isWordEnd =
                    "’‘”“…–—«»".indexOf(last) >= 0 && !(Character.isLetter(after) && "‘”“".indexOf(last) >= 0);
            return isWordEnd || (last == '\u00A0' && Character.isUpperCase(before) && !Character.isLowerCase(after));
        }
        return !Character.isLetter(after) || Plausibility.isJoining(last);
    }

    /** A sign and then letters or closing signs: natural unless a letter stands before a sign that opens or counts. */
    private static boolean isNaturalStart(String text, int start, int end, char before) {
        for (int i = start + 1; i < end; i++) {
            if (!Plausibility.isLetter(text.charAt(i)) && !Plausibility.isClosing(text.charAt(i))) {
                return false;
            }
        }
        char first = text.charAt(start);
        boolean mayFollowLetter = Plausibility.isClosing(first) && !Plausibility.isOpening(first);
        return mayFollowLetter || "“«".indexOf(first) >= 0 || !Character.isLetter(before);
    }
}
