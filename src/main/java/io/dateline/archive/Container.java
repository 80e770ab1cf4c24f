package io.dateline.archive;

/**
 * What an input is, by its content.
 *
 * @param label as {@code inputs.container} has it: {@code warc.gz}, {@code warc}, {@code html}, {@code zip}, {@code empty}, ...
 * @param isSplittable whether more than one range of it can be read
 */
public record Container(String label, boolean isSplittable) {}
