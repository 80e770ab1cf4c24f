/** Knowledge that is data: word lists, names and patterns in tab-separated files, each with its source, licence and date. Door: {@link io.dateline.data.DataFile}. */
@NullMarked
package io.dateline.data;

import org.jspecify.annotations.NullMarked;
