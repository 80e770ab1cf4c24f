package io.dateline.article.html;

import java.util.Locale;

/** What the words of an attribute, or a tag, say that a box of the page holds. */
enum Cue {
    /** The article's text. */
    BODY,
    /** A state or a layout: says nothing of the content. */
    NEUTRAL,
    NAVIGATION,
    RELATED,
    POPULAR,
    LATEST,
    SHARE,
    NEWSLETTER,
    COMMENT,
    ADVERTISEMENT,
    CONSENT,
    DIALOG,
    /** Asks for money. */
    PAYWALL,
    /** Text that only those see who have paid. */
    PAID,
    CAPTION,
    CREDIT,
    BYLINE,
    AUTHOR,
    TAGS,
    FOOTER,
    HEADER,
    SIDEBAR,
    TEASER,
    MEDIA,
    /** Words of the text, printed once more and larger. */
    PULLQUOTE,
    EMBED,
    RATING,
    HIDDEN,
    AUDIO,
    CORRECTION,
    STANDFIRST,
    /** By tag: article. */
    ARTICLE,
    /** By tag or role: main. */
    MAIN,
    FORM,
    /** By tag: figure. */
    FIGURE;

    static Cue named(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The cue as a member of a set of cues held in one number. */
    @SuppressWarnings("EnumOrdinal") // lives in one page's memory, is never stored
    long bit() {
        return 1L << ordinal();
    }
}
