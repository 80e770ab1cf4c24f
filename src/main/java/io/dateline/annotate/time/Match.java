package io.dateline.annotate.time;

/**
 * A time that was read.
 *
 * @param next place of the first token after it
 */
record Match(Days days, int next) {}
