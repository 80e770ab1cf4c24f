package io.dateline.job;

/**
 * A file to be read.
 *
 * @param archive what rows call it: its path relative to the input that named it
 * @param modified milliseconds since 1970
 */
public record InputFile(String archive, String uri, long length, long modified) {}
