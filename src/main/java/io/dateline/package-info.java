/** From archives of news to tables. Start with {@link io.dateline.Pipeline}. */
@NullMarked
package io.dateline;

import org.jspecify.annotations.NullMarked;
