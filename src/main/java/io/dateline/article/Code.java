package io.dateline.article;

/**
 * A subject that the archive itself gives.
 *
 * @param scheme vocabulary: {@code reuters-topics}, {@code iptc}, ...
 * @param id code in it
 * @param label as printed, else the code
 */
public record Code(String scheme, String id, String label) {}
