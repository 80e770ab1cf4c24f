package io.dateline.article.html;

import io.dateline.article.Access;
import io.dateline.article.DateSource;
import io.dateline.article.PageKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what a page is, and who may read it. A page that may be an article is one. */
final class Kind {
    /** So many letters of text make an article, whatever else speaks against it. */
    private static final int TEXT = 600;
    /** Fewer letters make none, where something speaks against it. */
    private static final int SHORT_TEXT = 200;
    /** Fewer letters on the whole page: it waits for a program to fill it. */
    private static final int EMPTY_PAGE = 150;
    /** An index has so many linked headings and titles. */
    private static final int INDEX_LINKS = 12;

    private static final double INDEX_LINK_SHARE = 0.6;
    private static final int CLIENT_ERROR = 400;
    /** Text that goes on this long is no stub, in letters. */
    private static final int STUB = 2_500;

    /** Blocks after the text in which a line may ask to pay for the rest. */
    private static final int AFTER_TEXT = 15;
    /** Where such a line asks for something else. */
    private static final long ELSEWHERE = Cue.NAVIGATION.bit()
            | Cue.COMMENT.bit()
            | Cue.FOOTER.bit()
            | Cue.NEWSLETTER.bit()
            | Cue.CONSENT.bit()
            | Cue.RELATED.bit()
            | Cue.POPULAR.bit()
            | Cue.LATEST.bit()
            | Cue.SIDEBAR.bit();

    private final Outline outline;
    private final Labels labels;
    private final Metadata metadata;
    private final int letters;

    Kind(Outline outline, Labels labels, Metadata metadata, List<String> paragraphs) {
        this.outline = outline;
        this.labels = labels;
        this.metadata = metadata;
        this.letters = paragraphs.stream().mapToInt(Line::letters).sum();
    }

    PageKind kind(HtmlPage page) {
        boolean isError =
                page.document().status().filter(s -> s >= CLIENT_ERROR).isPresent();
        if (letters >= TEXT && !isError) {
            return isFrontPage(page) && !isDeclaredArticle() && links() >= INDEX_LINKS
                    ? PageKind.INDEX
                    : PageKind.ARTICLE;
        }
        if ((isError && letters < 2 * TEXT) || says(metadata.title().orElse(""), Phrases.Line.ERROR)) {
            return PageKind.ERROR;
        }
        if (isDeclaredArticle() && (letters > 0 || isDated(page))) {
            return PageKind.ARTICLE;
        }
        if (letters < SHORT_TEXT && lines(Phrases.Line.CONSENT) > 0) {
            return PageKind.CONSENT;
        }
        if (letters < SHORT_TEXT && isDeclaredMedia()) {
            return PageKind.MEDIA;
        }
        if (outline.root().chars < EMPTY_PAGE || (letters < SHORT_TEXT && lines(Phrases.Line.SHELL) > 0)) {
            return PageKind.SHELL;
        }
        if (letters < SHORT_TEXT && lines(Phrases.Line.ERROR) > 0) {
            return PageKind.ERROR;
        }
        boolean isList = outline.root().linkShare() > INDEX_LINK_SHARE && links() >= INDEX_LINKS;
        return isList && (letters < SHORT_TEXT || isFrontPage(page)) ? PageKind.INDEX : PageKind.ARTICLE;
    }

    /** Told by the page's data, else by a line that asks for it where the text of a short article breaks off. */
    Access access(Root root) {
        if (metadata.declaredAccess().isPresent()) {
            return metadata.declaredAccess().get();
        }
        if (letters > STUB) {
            return Access.UNKNOWN;
        }
        if (asks(root, Phrases.Line.REGISTRATION)) {
            return Access.REGISTRATION;
        }
        return asks(root, Phrases.Line.PAYWALL) ? Access.PAYWALLED : Access.UNKNOWN;
    }

    private boolean asks(Root root, Phrases.Line line) {
        int end = Math.min(outline.blocks().size(), root.end() + AFTER_TEXT);
        return outline.blocks().subList(root.start(), end).stream()
                .anyMatch(b -> labels.of(b).filter(l -> l == line).isPresent() && !isElsewhere(b.box()));
    }

    private static boolean isElsewhere(Box inner) {
        for (Box box = inner; box != null; box = box.parent) {
            if ((box.cues.hard() & ELSEWHERE) != 0 && !box.cues.hints(Cue.PAYWALL)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDeclaredArticle() {
        return metadata.articleBody().isPresent()
                || metadata.declaredTypes().stream()
                        .map(t -> t.toLowerCase(Locale.ROOT))
                        .anyMatch(t ->
                                t.endsWith("article") || t.endsWith("posting") || t.equals("reportagenewsarticle"));
    }

    /** Whether the data of a page give the headline and day of an article whose text only scripts would show. */
    private boolean isDated(HtmlPage page) {
        return !isFrontPage(page)
                && !isDeclaredMedia()
                && metadata.title().isPresent()
                && metadata.dating()
                        .published()
                        .filter(p ->
                                p.isReliable() && (p.source() == DateSource.JSON_LD || p.source() == DateSource.META))
                        .isPresent();
    }

    private boolean isDeclaredMedia() {
        return metadata.declaredTypes().stream()
                .map(t -> t.toLowerCase(Locale.ROOT))
                .anyMatch(t -> t.startsWith("video") || t.endsWith("gallery") || t.startsWith("audio"));
    }

    private static boolean isFrontPage(HtmlPage page) {
        Optional<String> url = page.url();
        if (url.isEmpty()) {
            return false;
        }
        String address = url.get();
        int host = address.indexOf("//");
        int path = host < 0 ? -1 : address.indexOf('/', host + 2);
        return host > 0 && (path < 0 || path == address.length() - 1);
    }

    private long links() {
        return outline.blocks().stream()
                .filter(b -> b.linkShare() > INDEX_LINK_SHARE && b.chars() > 20)
                .limit(INDEX_LINKS)
                .count();
    }

    private long lines(Phrases.Line line) {
        return outline.blocks().stream()
                .filter(b -> labels.of(b).filter(l -> l == line).isPresent())
                .limit(1)
                .count();
    }

    private boolean says(String text, Phrases.Line line) {
        return labels.of(text).filter(l -> l == line).isPresent();
    }
}
