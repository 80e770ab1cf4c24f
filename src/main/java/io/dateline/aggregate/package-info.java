/** Facts to aggregates, month by month: one .sql and one .ddl a table. Door: {@link io.dateline.aggregate.Aggregates}. */
@NullMarked
package io.dateline.aggregate;

import org.jspecify.annotations.NullMarked;
