/**
 * Outcomes to rows, and rows to fact tables: one .sql and one .ddl a table. Doors: {@link io.dateline.table.CaptureRow},
 * {@link io.dateline.table.Facts}, {@link io.dateline.table.Views}.
 */
@NullMarked
package io.dateline.table;

import org.jspecify.annotations.NullMarked;
