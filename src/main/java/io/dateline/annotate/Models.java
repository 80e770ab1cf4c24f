package io.dateline.annotate;

import io.dateline.data.ModelFile;
import java.io.Serializable;

/**
 * Models that a user trained.
 *
 * @param entities as {@code dateline train entities} makes them; takes the place of the project's own
 * @param topics as {@code dateline train topics} makes them; used beside the project's words
 */
public record Models(ModelFile entities, ModelFile topics) implements Serializable {
    public static final Models NONE = new Models(ModelFile.NONE, ModelFile.NONE);
}
