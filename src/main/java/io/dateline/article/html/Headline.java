package io.dateline.article.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The title as a page prints it, which may be with a kicker or shorter than in its metadata.
 *
 * @param title folded; empty where the page has none
 * @param words of the title
 * @param block index of the block that prints it; -1 where none does
 */
record Headline(String title, Set<String> words, int block) {
    /** A shorter heading that opens the title may be the name of a section, in UTF-16 units. */
    private static final int OPENING = 15;
    /** A title of fewer words is not told by its words. */
    private static final int WORDS = 4;
    /** Of the words of one, so many are in the other. */
    private static final double SHARED = 0.8;
    /** A heading is no longer than so many times the title. */
    private static final int LENGTHS = 2;

    Headline {
        words = Set.copyOf(words);
    }

    /** The heading that equals the title, else one that repeats it, else the first h1. */
    static Headline of(Outline outline, Optional<String> title) {
        String wanted = fold(title.orElse(""));
        Headline any = new Headline(wanted, words(wanted), -1);
        int first = -1;
        int alike = -1;
        for (Block block : outline.blocks()) {
            if (!block.isHeading()) {
                continue;
            }
            String text = fold(block.text());
            if (!wanted.isEmpty() && (text.equals(wanted) || any.isOpening(text))) {
                return new Headline(wanted, any.words, block.index());
            }
            if (alike < 0 && block.linkShare() < 0.5 && any.isRepeated(text)) {
                alike = block.index();
            }
            if (first < 0 && block.tag().equals("h1") && block.linkShare() < 0.5) {
                first = block.index();
            }
        }
        return new Headline(wanted, any.words, alike >= 0 ? alike : first);
    }

    /** Whether a block is the title and nothing else. */
    boolean isIn(Block block) {
        return block.text().length() < LENGTHS * title.length()
                && fold(block.text()).equals(title);
    }

    /** Whether a heading says what the title says. */
    boolean isRepeatedBy(Block heading) {
        return isRepeated(fold(heading.text()));
    }

    private boolean isOpening(String text) {
        return text.length() > OPENING && title.startsWith(text);
    }

    private boolean isRepeated(String text) {
        if (title.length() <= OPENING || text.length() > LENGTHS * title.length()) {
            return false;
        }
        if (text.contains(title) || isOpening(text)) {
            return true;
        }
        Set<String> other = words(text);
        int fewer = Math.min(words.size(), other.size());
        long shared = other.stream().filter(words::contains).count();
        return fewer >= WORDS && shared >= SHARED * fewer;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean isWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (isWord && start < 0) {
                start = i;
            } else if (!isWord && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }
}
