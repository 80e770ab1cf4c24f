package io.dateline.article.html;

/**
 * Mends JSON that pages get wrong, in one pass: quotes unescaped inside a string, commas missing between objects or left
 * before a bracket, brackets left open at the end. What it returns may still be broken.
 */
final class JsonMender {
    private final String json;
    private final StringBuilder out;
    private final StringBuilder open = new StringBuilder();

    private JsonMender(String json) {
        this.json = json;
        this.out = new StringBuilder(json.length() + 16);
    }

    static String mend(String json) {
        return new JsonMender(json).mended();
    }

    private String mended() {
        int at = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '"') {
                separate();
                at = string(at + 1);
            } else {
                structure(c);
                at++;
            }
        }
        dropComma();
        for (int i = open.length() - 1; i >= 0; i--) {
            out.append(open.charAt(i) == '{' ? '}' : ']');
        }
        return out.toString();
    }

    private void structure(char c) {
        switch (c) {
            case '{', '[' -> {
                separate();
                open.append(c);
                out.append(c);
            }
            case '}', ']' -> {
                char match = c == '}' ? '{' : '[';
                if (open.isEmpty() || open.charAt(open.length() - 1) != match) {
                    return;
                }
                dropComma();
                open.setLength(open.length() - 1);
                out.append(c);
            }
            case ',' -> {
                if (last() != ',') {
                    out.append(c);
                }
            }
            default -> out.append(c);
        }
    }

    /** Writes the comma that is missing between two values. */
    private void separate() {
        char last = last();
        boolean closed = last == '}' || last == ']' || last == '"';
        if (closed && !open.isEmpty()) {
            out.append(',');
        }
    }

    /** Copies a string whose first quote is written and whose content starts at {@code at}; returns where it ends. */
    private int string(int start) {
        out.append('"');
        int at = start;
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '\\' && at + 1 < json.length()) {
                out.append(c).append(json.charAt(at + 1));
                at += 2;
            } else if (c == '"') {
                if (closes(at)) {
                    out.append('"');
                    return at + 1;
                }
                out.append("\\\"");
                at++;
            } else {
                out.append(c);
                at++;
            }
        }
        out.append('"');
        return at;
    }

    /** Whether a quote ends its string: what follows it is structure. */
    private boolean closes(int quote) {
        int at = skipSpace(quote + 1);
        if (at >= json.length()) {
            return true;
        }
        char c = json.charAt(at);
        if (c == ':' || c == '}' || c == ']') {
            return true;
        }
        if (c == ',') {
            int next = skipSpace(at + 1);
            return next >= json.length() || "\"{[}]-0123456789tfn".indexOf(json.charAt(next)) >= 0;
        }
        return c == '"' && json.substring(quote + 1, at).indexOf('\n') >= 0;
    }

    /** Space that is looked over for the next sign: bounded, so that a run of spaces cannot cost more than its length. */
    private int skipSpace(int from) {
        int at = from;
        while (at < json.length() && at < from + 200 && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at;
    }

    private char last() {
        int at = out.length() - 1;
        while (at >= 0 && Character.isWhitespace(out.charAt(at))) {
            at--;
        }
        return at < 0 ? ' ' : out.charAt(at);
    }

    private void dropComma() {
        int at = out.length() - 1;
        while (at >= 0 && Character.isWhitespace(out.charAt(at))) {
            at--;
        }
        if (at >= 0 && out.charAt(at) == ',') {
            out.deleteCharAt(at);
        }
    }
}
