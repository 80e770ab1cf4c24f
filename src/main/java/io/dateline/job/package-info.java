/** Spark: sessions, the archive data source, the run. Door: {@link io.dateline.job.Ingest}. */
@NullMarked
package io.dateline.job;

import org.jspecify.annotations.NullMarked;
