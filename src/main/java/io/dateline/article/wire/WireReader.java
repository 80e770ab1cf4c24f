package io.dateline.article.wire;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.article.Page;
import io.dateline.article.text.Decoded;

/** Reads the formats in which articles travel: wire items, feeds, JSON objects. Immutable and safe for many threads. */
public final class WireReader {
    private final JsonReader jsonReader;

    private WireReader(FieldMapping mapping) {
        this.jsonReader = new JsonReader(mapping);
    }

    /**
     * With fields of JSON objects.
     *
     * @param mapping {@link FieldMapping#KNOWN}, or the user's own
     */
    public static WireReader with(FieldMapping mapping) {
        return new WireReader(mapping);
    }

    /**
     * Reads an item. A broken one gives what can be read of it.
     *
     * @param mediaType one of the wire formats of {@link MediaTypes}
     * @throws IllegalArgumentException for any other media type
     */
    public Page read(Document document, String mediaType, Decoded decoded) {
        return switch (mediaType) {
            case MediaTypes.REUTERS_SGML -> ReutersReader.read(document, decoded);
            case MediaTypes.NEWSML_G2 -> NewsmlReader.read(document, decoded);
            case MediaTypes.NITF -> NitfReader.read(document, decoded);
            case MediaTypes.RSS_ITEM, MediaTypes.ATOM_ENTRY -> FeedReader.read(document, decoded);
            case MediaTypes.JSON -> jsonReader.read(document, decoded);
            default -> throw new IllegalArgumentException("no wire format: " + mediaType);
        };
    }
}
