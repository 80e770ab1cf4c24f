/** Wire formats, feeds and JSON objects to articles. Door: {@link io.dateline.article.wire.WireReader}. */
@NullMarked
package io.dateline.article.wire;

import org.jspecify.annotations.NullMarked;
