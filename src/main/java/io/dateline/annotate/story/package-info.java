/** What an article shares with others: signatures that bring near-duplicates together. Door: {@link io.dateline.annotate.story.Signatures}. */
@NullMarked
package io.dateline.annotate.story;

import org.jspecify.annotations.NullMarked;
