/**
 * Knowledge that is data: word lists, names and patterns in tab-separated files, each with its source, licence and date; and
 * what users label, as JSON lines. Doors: {@link io.dateline.data.DataFile}, {@link io.dateline.data.JsonLines}.
 */
@NullMarked
package io.dateline.data;

import org.jspecify.annotations.NullMarked;
