package io.dateline.article.html;

/** What the class or id of an element may say of its content. */
enum Hint {
    AUTHOR,
    DATE,
    MODIFIED,
    SECTION,
    CREDIT,
    COPYRIGHT,
    TITLE,
    /** What stands in a headline and is no part of it: kicker, subtitle, page number. */
    KICKER,
    ELSEWHERE,
    /** A box for sharing, which is elsewhere too. */
    SHARE,
    /** A part of other articles or of readers, which is elsewhere too. */
    OTHERS;

    /** The hint as a member of a set of hints held in one number. */
    @SuppressWarnings("EnumOrdinal") // lives in one page's memory, is never stored
    int bit() {
        return 1 << ordinal();
    }
}
