package io.dateline.article;

import java.util.Optional;

/**
 * Whose page it is.
 *
 * @param outlet by site or alias from the outlets file, else the publisher, else the site
 * @param publisher as the page prints it
 */
public record Publication(Optional<String> outlet, Optional<String> publisher) {}
