/** Bytes to documents, every byte accounted for. Door: {@link io.dateline.archive.Archives}. */
@NullMarked
package io.dateline.archive;

import org.jspecify.annotations.NullMarked;
