/** Staged files to a warehouse: decide first, then redo. Door: {@link io.dateline.publish.Warehouse}. */
@NullMarked
package io.dateline.publish;

import org.jspecify.annotations.NullMarked;
