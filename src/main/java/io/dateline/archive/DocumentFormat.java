package io.dateline.archive;

import java.util.Optional;

/** What no other format knows: a page, a text, one item of a wire, or bytes of any kind. One document. */
final class DocumentFormat implements Format {
    @Override
    public Optional<Recognised> recognise(Head head) {
        return Optional.of(Recognised.document(
                label(head), (source, range, nesting) -> WholeReader.document(source, nesting.limits())));
    }

    private static String label(Head head) {
        if (head.bytes().length == 0) {
            return "empty";
        }
        return Content.mediaType(head.bytes(), Optional.empty())
                .map(type -> switch (type) {
                    case MediaTypes.HTML, MediaTypes.XHTML -> "html";
                    case MediaTypes.JSON -> "json";
                    case MediaTypes.NEWSML_G2 -> "newsml-g2";
                    case MediaTypes.NITF -> "nitf";
                    default -> "text";
                })
                .orElse("unknown");
    }
}
