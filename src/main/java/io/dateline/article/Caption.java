package io.dateline.article;

import java.util.Optional;

/**
 * What stands under a picture.
 *
 * @param credit of the photo, apart from the text: "AP Photo/Jane Doe"
 */
public record Caption(String text, Optional<String> credit) {}
