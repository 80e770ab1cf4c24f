/** An article to who wrote it: dateline, credits, evidence, agencies, origin. Door: {@link io.dateline.annotate.source.Sources}. */
@NullMarked
package io.dateline.annotate.source;

import org.jspecify.annotations.NullMarked;
