/** Names of places and where they are. Door: {@link io.dateline.annotate.place.PlaceNames}. */
@NullMarked
package io.dateline.annotate.place;

import org.jspecify.annotations.NullMarked;
