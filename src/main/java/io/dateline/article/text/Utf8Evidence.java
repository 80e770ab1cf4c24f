package io.dateline.article.text;

/**
 * How far bytes speak for UTF-8.
 *
 * @param sound sequences of two to four bytes that are well formed
 * @param broken bytes above 0x7F that are in none
 */
record Utf8Evidence(int sound, int broken) {
    /** A page of UTF-8 with a slip (a cut end, a pasted byte) has this many sound sequences to a broken byte, and more. */
    private static final int SOUND_TO_BROKEN = 5;

    static Utf8Evidence of(byte[] bytes) {
        int sound = 0;
        int broken = 0;
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int length = sequence(bytes, at);
            if (length > 0) {
                sound++;
                at += length;
            } else {
                broken++;
                at++;
            }
        }
        return new Utf8Evidence(sound, broken);
    }

    /** Bytes of the well-formed sequence at {@code at}, by table 3-7 of the Unicode Standard; 0 if there is none. */
    static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    boolean isValid() {
        return broken == 0;
    }

    /** UTF-8 with slips. */
    boolean isMostlySound() {
        return sound >= SOUND_TO_BROKEN * (long) broken;
    }

    /** Whether a label that says UTF-8 may be right. */
    boolean allows() {
        return sound >= broken;
    }
}
