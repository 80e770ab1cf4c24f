/** Archives whose truth is known, written from a seed. Door: {@link io.dateline.sample.Sample}. */
@NullMarked
package io.dateline.sample;

import org.jspecify.annotations.NullMarked;
