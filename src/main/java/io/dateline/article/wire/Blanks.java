package io.dateline.article.wire;

/** White space and control characters of wire text. */
final class Blanks {
    private Blanks() {}

    /** One line: white space and control characters are single spaces, none at the ends. */
    static String collapse(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBlank = c <= ' ' || c == 0x7F || Character.isSpaceChar(c) || c == '\uFEFF';
            if (!isBlank) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }
}
