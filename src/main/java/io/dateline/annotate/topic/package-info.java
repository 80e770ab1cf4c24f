/** What an article is about. */
@NullMarked
package io.dateline.annotate.topic;

import org.jspecify.annotations.NullMarked;
