package io.dateline.annotate;

import java.util.Optional;

/**
 * Words of somebody in the text.
 *
 * @param speaker canonical name, else as printed within a sentence ("a spokesman for the ministry")
 * @param speakerKind person, organisation, role, unknown
 * @param quote without its marks
 */
public record Quote(
        Optional<String> speaker,
        String speakerKind,
        Optional<String> verb,
        String quote,
        boolean isDirect,
        int textOffset) {}
