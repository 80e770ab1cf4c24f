/** Commands. Door: {@link io.dateline.cli.Dateline}. */
@NullMarked
package io.dateline.cli;

import org.jspecify.annotations.NullMarked;
