package io.dateline.article.html;

import io.dateline.article.Teaser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads the lists of other articles that stand on a page. */
final class TeaserReader {
    /** A title is linked whole, or nearly. */
    private static final double LINKED = 0.8;
    /** Shorter links are sections and names, in letters. */
    private static final int TITLE = 18;
    /** Longer ones are summaries, in letters. */
    private static final int LONGEST = 250;
    /** Names of sections stand in a line of so many letters at the most. */
    private static final int SECTIONS = 60;
    /** Boxes around a title that may name the list. */
    private static final int LEVELS = 12;
    /** After its heading a list goes on for so many blocks at the most. */
    private static final int LIST_BLOCKS = 60;
    /** More titles on one page tell nothing more. */
    private static final int TITLES = 200;

    private final Outline outline;
    private final Labels labels;
    /** Scheme and host of the page's addresses; empty until one is resolved. */
    private String origin = "";

    TeaserReader(Outline outline, Labels labels) {
        this.outline = outline;
        this.labels = labels;
    }

    List<Teaser> read() {
        List<Teaser> teasers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Teaser.Kind> headed = Optional.empty();
        int headedUntil = 0;
        for (Block block : outline.blocks()) {
            if (block.linkShare() < LINKED) {
                Optional<Teaser.Kind> heads = heads(block);
                if (heads.isPresent()) {
                    headed = heads;
                    headedUntil = block.index() + LIST_BLOCKS;
                } else if (block.mass() > 0
                        && block.linkChars() == 0
                        && !block.tag().equals("p")) {
                    headed = Optional.empty();
                }
                continue;
            }
            if (block.chars() < TITLE || block.chars() > LONGEST || teasers.size() >= TITLES) {
                continue;
            }
            Optional<Teaser.Kind> kind = named(block.box());
            if (kind.isEmpty() && block.index() <= headedUntil) {
                kind = headed;
            }
            if (kind.isPresent() && seen.add(block.text())) {
                teasers.add(new Teaser(kind.get(), block.text(), url(block), sections(block)));
            }
        }
        return teasers;
    }

    private Optional<Teaser.Kind> heads(Block block) {
        if (block.chars() > SECTIONS) {
            return Optional.empty();
        }
        return labels.of(block).flatMap(line -> switch (line) {
            case RELATED -> Optional.of(Teaser.Kind.RELATED);
            case POPULAR -> Optional.of(Teaser.Kind.POPULAR);
            case LATEST -> Optional.of(Teaser.Kind.LATEST);
            default -> Optional.empty();
        });
    }

    private static Optional<Teaser.Kind> named(Box inner) {
        int levels = LEVELS;
        for (Box box = inner; box != null && levels > 0; box = box.parent, levels--) {
            if (box.cues.has(Cue.NAVIGATION) || box.cues.has(Cue.TAGS)) {
                return Optional.empty();
            }
            if (box.cues.has(Cue.RELATED)) {
                return Optional.of(Teaser.Kind.RELATED);
            }
            if (box.cues.has(Cue.POPULAR)) {
                return Optional.of(Teaser.Kind.POPULAR);
            }
            if (box.cues.has(Cue.LATEST)) {
                return Optional.of(Teaser.Kind.LATEST);
            }
        }
        return Optional.empty();
    }

    private Optional<String> url(Block block) {
        return block.link().map(this::absolute).filter(u -> u.startsWith("http"));
    }

    /** What stands before a plain path is the same in all addresses of a page: the first that is resolved gives it. */
    private String absolute(Element link) {
        String href = link.attr("href");
        if (href.startsWith("http")) {
            return href;
        }
        boolean isPlain = isPlainPath(href);
        if (isPlain && !origin.isEmpty()) {
            return origin + href;
        }
        String url = link.absUrl("href");
        if (isPlain && url.endsWith(href)) {
            origin = url.substring(0, url.length() - href.length());
        }
        return url;
    }

    /** Whether an address is a path from the site's root, of letters, digits and signs that no resolving changes. */
    private static boolean isPlainPath(String href) {
        if (href.length() < 2 || href.charAt(0) != '/' || href.charAt(1) == '/') {
            return false;
        }
        for (int i = 0; i < href.length(); i++) {
            char c = href.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean isPlain = isLetter || "/-_,=&?".indexOf(c) >= 0 || (c == '.' && href.charAt(i - 1) != '/');
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    /** The line before the title in the same entry, where it names sections. */
    private List<String> sections(Block block) {
        if (block.index() == 0) {
            return List.of();
        }
        Block before = outline.blocks().get(block.index() - 1);
        Box entry = entry(block.box());
        boolean isInEntry = entry != null && before.index() >= entry.start;
        if (!isInEntry
                || before.chars() > SECTIONS
                || before.mass() > 0
                || before.text().chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        return Arrays.stream(before.text().split("[|/,\u00b7\u2022]"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static @org.jspecify.annotations.Nullable Box entry(Box inner) {
        for (Box box = inner; box != null; box = box.parent) {
            if (box.tag.equals("li") || box.tag.equals("article")) {
                return box;
            }
        }
        return null;
    }
}
