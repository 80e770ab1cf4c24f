package io.dateline.article.text;

import io.dateline.article.Decoding;

/**
 * Text that was bytes.
 *
 * @param text valid Unicode: no lone surrogate, no NUL, no byte order mark at its head
 * @param replacements U+FFFD in it, whether decoding put them there or they came with the bytes
 */
public record Decoded(String text, Decoding decoding, int replacements) {}
