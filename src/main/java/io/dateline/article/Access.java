package io.dateline.article;

/** Who may read the whole article on its site. */
public enum Access {
    FREE,
    REGISTRATION,
    PAYWALLED,
    UNKNOWN
}
