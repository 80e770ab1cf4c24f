package io.dateline.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * The text that JSON-LD gives, where the page itself shows far less: because a program fills it in, or because the rest
 * is held back from readers.
 */
final class DeclaredText {
    /** What is shown must fall below this share of what is declared. */
    private static final double SHOWN_SHARE = 0.5;
    /** Shorter texts are summaries, in letters. */
    private static final int SUMMARY = 300;

    private DeclaredText() {}

    static List<String> orElse(List<String> shown, Optional<String> declared) {
        if (declared.isEmpty()) {
            return shown;
        }
        int letters = shown.stream().mapToInt(String::length).sum();
        String text = declared.get();
        if (text.length() < SUMMARY || letters > SHOWN_SHARE * text.length()) {
            return shown;
        }
        List<String> paragraphs = paragraphs(text);
        int declaredLetters = paragraphs.stream().mapToInt(String::length).sum();
        return declaredLetters >= SUMMARY && letters < SHOWN_SHARE * declaredLetters ? paragraphs : shown;
    }

    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String line : plain(text).lines().toList()) {
            String one = line.replace('\u00a0', ' ').strip();
            if (!one.isEmpty()) {
                paragraphs.add(one);
            }
        }
        return paragraphs;
    }

    /** Without the tags and references that some systems leave in. */
    private static String plain(String text) {
        String unescaped = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        if (unescaped.indexOf('<') < 0) {
            return unescaped;
        }
        StringBuilder plain = new StringBuilder(unescaped.length());
        int depth = 0;
        for (int i = 0; i < unescaped.length(); i++) {
            char c = unescaped.charAt(i);
            if (c == '<' && i + 1 < unescaped.length() && isTagStart(unescaped.charAt(i + 1))) {
                depth = 1;
                plain.append(unescaped.startsWith("p", i + 1) || unescaped.startsWith("/p", i + 1) ? '\n' : ' ');
            } else if (c == '>' && depth > 0) {
                depth = 0;
            } else if (depth == 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isTagStart(char c) {
        return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
