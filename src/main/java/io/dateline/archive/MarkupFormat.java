package io.dateline.archive;

import io.dateline.archive.Recognised.Split;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markup that holds many articles, an element each: Reuters-21578, RSS, RDF and Atom feeds, NewsML-G2 messages. A file with
 * one item of a wire is a document.
 */
final class MarkupFormat implements Format {
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,200}\\bencoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    @Override
    public Optional<Recognised> recognise(Head head) {
        return head.root().flatMap(root -> {
            String name = root.substring(root.indexOf(':') + 1);
            String prefix = root.substring(0, root.length() - name.length());
            return switch (name) {
                case "reuters" ->
                    Optional.of(records("reuters-sgml", Split.ANYWHERE, head, MediaTypes.REUTERS_SGML, "reuters"));
                case "rss", "channel" -> Optional.of(records("rss", Split.NOWHERE, head, MediaTypes.RSS_ITEM, "item"));
                case "rdf" ->
                    head.latin1().contains("<item") || head.text().contains("purl.org/rss")
                            ? Optional.of(records("rss", Split.NOWHERE, head, MediaTypes.RSS_ITEM, "item"))
                            : Optional.empty();
                case "feed" ->
                    Optional.of(records("atom", Split.NOWHERE, head, MediaTypes.ATOM_ENTRY, prefix + "entry"));
                case "newsmessage" ->
                    Optional.of(records("newsml-g2", Split.NOWHERE, head, MediaTypes.NEWSML_G2, prefix + "newsitem"));
                default -> Optional.empty();
            };
        });
    }

    private static Recognised records(String label, Split split, Head head, String mediaType, String element) {
        Matcher encoding = ENCODING.matcher(head.text());
        Optional<String> charset = encoding.find() ? Optional.of(encoding.group(1)) : Optional.empty();
        MarkupReader.Element records = new MarkupReader.Element(element, mediaType, charset);
        return Recognised.records(
                label, split, (source, range, nesting) -> new MarkupReader(source, range, records, nesting.limits()));
    }
}
