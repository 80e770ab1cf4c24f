package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import java.util.List;

/**
 * A name where it stands.
 *
 * @param name canonical, as far as this place alone tells
 * @param first index of its first word
 * @param last index of its last word
 * @param places that it may be; none for other kinds
 */
record Mention(
        Entity.Kind kind, String name, String surface, int first, int last, int offset, List<Gazetteer.Place> places) {}
