package io.dateline.article.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The charsets as which UTF-8 is misread, and what byte each character stands for in each of them.
 *
 * <p>A byte that a charset leaves undefined is read as its windows-1252 character, and as the control character of the
 * same number: programs that misread do either. The first of the charsets stands for ISO-8859-1 too, so that in it all control
 * characters are bytes.
 */
final class Misreading {
    /** The commonest first: of two charsets that explain a text equally well, the first is taken. */
    private static final List<String> CHARSETS = List.of(
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "x-windows-874",
            "windows-1254",
            "windows-1257",
            "windows-1253",
            "windows-1255",
            "windows-1256",
            "windows-1258",
            "ISO-8859-2",
            "ISO-8859-9",
            "ISO-8859-15",
            "x-MacRoman",
            "IBM437",
            "IBM850",
            "KOI8-R");

    private static final int[] NO_BYTES = noBytes();
    private static final int[][] ROWS;
    private static final char[] ROW_OF = new char[1 << 16];
    private static final int[] LEADS;
    private static final int[] TRAILS;

    static {
        List<int[]> rows = new ArrayList<>(List.of(NO_BYTES));
        for (int misreading = 0; misreading < CHARSETS.size(); misreading++) {
            fill(rows, misreading);
        }
        ROWS = rows.toArray(int[][]::new);
        LEADS = new int[ROWS.length];
        TRAILS = new int[ROWS.length];
        for (int row = 0; row < ROWS.length; row++) {
            for (int misreading = 0; misreading < CHARSETS.size(); misreading++) {
                int b = ROWS[row][misreading];
                LEADS[row] |= isLead(b) ? 1 << misreading : 0;
                TRAILS[row] |= isTrail(b) ? 1 << misreading : 0;
            }
        }
    }

    private Misreading() {}

    private static int[] noBytes() {
        int[] none = new int[CHARSETS.size()];
        Arrays.fill(none, -1);
        return none;
    }

    private static void fill(List<int[]> rows, int misreading) {
        String name = CHARSETS.get(misreading);
        if (!Charset.isSupported(name)) {
            return;
        }
        char[] own = SingleByteTable.of(Charset.forName(name)).orElseThrow().chars();
        char[] gaps = SingleByteTable.of(Charset.forName("windows-1252"))
                .orElseThrow()
                .chars();
        for (int b = 0x80; b < 0x100; b++) {
            boolean isGap = own[b] == '\uFFFD' || (own[b] == b && b < 0xA0);
            set(rows, misreading, isGap ? gaps[b] : own[b], b);
        }
        for (int b = 0x80; b < 0xA0; b++) {
            boolean isGap = own[b] == '\uFFFD' || own[b] == b;
            if (isGap || misreading == 0) {
                set(rows, misreading, (char) b, b);
            }
        }
    }

    private static void set(List<int[]> rows, int misreading, char c, int b) {
        if (ROW_OF[c] == 0) {
            ROW_OF[c] = (char) rows.size();
            rows.add(NO_BYTES.clone());
        }
        int[] row = rows.get(ROW_OF[c]);
        row[misreading] = row[misreading] < 0 ? b : row[misreading];
    }

    static int count() {
        return CHARSETS.size();
    }

    /** The byte (0x80 to 0xFF) of a character in a charset by its number; -1 if it has none or is ASCII. */
    static int byteOf(int misreading, char c) {
        return ROWS[ROW_OF[c]][misreading];
    }

    /** A bit for each charset in which the character is the first byte of a UTF-8 sequence. */
    static int leads(char c) {
        return LEADS[ROW_OF[c]];
    }

    /** A bit for each charset in which the character is a later byte of a UTF-8 sequence. */
    static int trails(char c) {
        return TRAILS[ROW_OF[c]];
    }

    static boolean isLead(int b) {
        return b >= 0xC2 && b <= 0xF4;
    }

    static boolean isTrail(int b) {
        return b >= 0x80 && b <= 0xBF;
    }
}
