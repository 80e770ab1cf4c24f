/** A warehouse on one page for people: {@link io.dateline.report.Report} is the door. */
@NullMarked
package io.dateline.report;

import org.jspecify.annotations.NullMarked;
