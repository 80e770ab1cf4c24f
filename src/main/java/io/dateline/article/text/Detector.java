package io.dateline.article.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Arrays;
import java.util.Optional;

/** The charset of bytes that nothing declares, by the statistics of ICU. */
final class Detector {
    /** Bytes of text that are looked at: more do not change the answer. */
    private static final int SAMPLE_BYTES = 64 << 10;

    /** Bytes above 0x7F below which statistics are chance. */
    private static final int LEAST_HIGH_BYTES = 6;

    /** Of 100; ICU gives 10 to a charset that is merely possible. */
    private static final int LEAST_CONFIDENCE = 20;

    private Detector() {}

    static Optional<WebCharset> detect(byte[] bytes) {
        byte[] sample = withoutMarkup(bytes);
        int high = 0;
        boolean hasEscape = false;
        for (byte b : sample) {
            high += b < 0 ? 1 : 0;
            hasEscape |= b == 0x1B;
        }
        if (high < LEAST_HIGH_BYTES && !hasEscape) {
            return Optional.empty();
        }
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            if (match.getConfidence() < LEAST_CONFIDENCE) {
                break;
            }
            // IBM420 and IBM424 are EBCDIC, and UTF-8 was ruled out before.
            Optional<WebCharset> charset = WebCharset.of(match.getName())
                    .filter(c -> !c.equals(WebCharset.UTF_8) && !c.name().startsWith("UTF-16"));
            if (charset.isPresent()) {
                return charset;
            }
        }
        return Optional.empty();
    }

    /** The first bytes that stand outside tags. */
    private static byte[] withoutMarkup(byte[] bytes) {
        byte[] text = new byte[Math.min(bytes.length, SAMPLE_BYTES)];
        int length = 0;
        boolean isInTag = false;
        for (int i = 0; i < bytes.length && length < text.length; i++) {
            byte b = bytes[i];
            if (b == '<' && i + 1 < bytes.length && isTagStart(bytes[i + 1])) {
                isInTag = true;
            } else if (b == '>' && isInTag) {
                isInTag = false;
            } else if (!isInTag) {
                text[length++] = b;
            }
        }
        return Arrays.copyOf(text, length);
    }

    private static boolean isTagStart(byte b) {
        return b == '/' || b == '!' || b == '?' || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
