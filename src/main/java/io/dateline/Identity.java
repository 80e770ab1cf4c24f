package io.dateline;

import io.dateline.archive.Place;
import io.dateline.article.Article;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The keys of an article, each 32 hex digits: the first half of a SHA-256.
 *
 * @param pageId of the canonical URL; where there is none, of archive, entry and offset
 * @param articleId of page and text; with an empty text, of page and record
 * @param textDigest of the text
 */
public record Identity(String pageId, String articleId, String textDigest) {
    private static final int DIGEST_BYTES = 16;

    static Identity of(Article article, Place place) {
        String record = place.archive() + '\n' + place.entry().orElse("") + '\n' + place.offset();
        String text = article.text();
        String page =
                digest(article.address().canonicalUrl().map(u -> "url\n" + u).orElse("record\n" + record));
        String textDigest = digest(text);
        return new Identity(page, digest(page + '\n' + (text.isEmpty() ? record : textDigest)), textDigest);
    }

    private static String digest(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 2 * DIGEST_BYTES);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
