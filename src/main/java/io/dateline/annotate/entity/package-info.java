/** Who and what an article names. Door: {@link io.dateline.annotate.entity.Entities}. */
@NullMarked
package io.dateline.annotate.entity;

import org.jspecify.annotations.NullMarked;
