package io.dateline.archive;

/** Media types that mean something to {@code article}. */
public final class MediaTypes {
    public static final String HTML = "text/html";
    public static final String XHTML = "application/xhtml+xml";
    public static final String PLAIN_TEXT = "text/plain";
    /** One JSON object that describes one article. */
    public static final String JSON = "application/json";

    public static final String REUTERS_SGML = "text/x-reuters-sgml";
    public static final String NEWSML_G2 = "application/vnd.iptc.g2.newsitem+xml";
    public static final String NITF = "application/nitf+xml";
    /** One item of a feed. */
    public static final String RSS_ITEM = "application/rss+xml";

    public static final String ATOM_ENTRY = "application/atom+xml";

    private MediaTypes() {}
}
