package io.dateline.article.wire;

import io.dateline.archive.Document;
import io.dateline.article.Access;
import io.dateline.article.Article;
import io.dateline.article.Byline;
import io.dateline.article.Caption;
import io.dateline.article.CaptureTime;
import io.dateline.article.Code;
import io.dateline.article.Dating;
import io.dateline.article.Decoding;
import io.dateline.article.Issue;
import io.dateline.article.Mark;
import io.dateline.article.Page;
import io.dateline.article.PageKind;
import io.dateline.article.Precision;
import io.dateline.article.Publication;
import io.dateline.article.Published;
import io.dateline.article.html.PrintedDate;
import io.dateline.article.html.Signature;
import io.dateline.article.text.Decoded;
import io.dateline.article.text.Decoder;
import io.dateline.article.text.TextRepair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An article while its record is read. Every text that goes in is cleaned and mended; blank ones are passed over. */
final class Draft {
    private final Document document;
    private final Decoded decoded;
    private final List<String> persons = new ArrayList<>();
    private final List<String> organisations = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private final List<String> keywords = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Caption> captions = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private final Set<Issue> issues = EnumSet.noneOf(Issue.class);
    private @Nullable String url;
    private @Nullable String title;
    private @Nullable String description;
    private @Nullable String language;
    private @Nullable String image;
    private @Nullable String publisher;
    private @Nullable Published published;
    private @Nullable Instant modified;
    private @Nullable CaptureTime captured;
    private boolean isRepaired;
    private boolean isLanguageKnown;

    Draft(Document document, Decoded decoded) {
        this.document = document;
        this.decoded = decoded;
        if (decoded.replacements() > 0) {
            issues.add(Issue.REPLACEMENT_CHARACTERS);
        }
    }

    private String mended(String text) {
        String clean = Decoder.wellFormed(Blanks.collapse(text));
        String sound = TextRepair.repair(clean);
        isRepaired |= !sound.equals(clean);
        return sound;
    }

    Draft url(String text) {
        url = url == null && !text.isBlank() ? text.strip() : url;
        return this;
    }

    Draft title(String text) {
        title = title == null && !text.isBlank() ? mended(text) : title;
        return this;
    }

    Draft description(String text) {
        description = description == null && !text.isBlank() ? mended(text) : description;
        return this;
    }

    Draft language(String tag) {
        language = language == null && !tag.isBlank() ? tag.strip() : language;
        return this;
    }

    /** In a language that is known, whatever the words look like. */
    Draft writtenIn(String tag) {
        isLanguageKnown = true;
        return language(tag);
    }

    Draft image(String text) {
        image = image == null && !text.isBlank() ? text.strip() : image;
        return this;
    }

    Draft publisher(String text) {
        publisher = publisher == null && !text.isBlank() ? mended(text) : publisher;
        return this;
    }

    Draft published(Optional<Published> date) {
        published = published == null ? date.orElse(null) : published;
        return this;
    }

    Draft modified(Optional<Instant> at) {
        modified = modified == null ? at.orElse(null) : modified;
        return this;
    }

    Draft captured(Optional<Instant> at) {
        captured = at.map(a -> new CaptureTime(a, Precision.SECOND, CaptureTime.Source.JSON))
                .orElse(captured);
        return this;
    }

    Draft byline(String text) {
        if (!text.isBlank()) {
            Byline byline = Signature.of(mended(text));
            byline.persons().forEach(name -> add(persons, name));
            byline.organisations().forEach(name -> add(organisations, name));
        }
        return this;
    }

    Draft section(String text) {
        add(sections, text);
        return this;
    }

    Draft keyword(String text) {
        add(keywords, text);
        return this;
    }

    Draft paragraph(String text) {
        String clean = mended(text);
        if (!clean.isEmpty()) {
            paragraphs.add(clean);
        }
        return this;
    }

    Draft caption(String text, Optional<String> credit) {
        if (!text.isBlank()) {
            captions.add(new Caption(mended(text), credit.map(this::mended).filter(c -> !c.isEmpty())));
        }
        return this;
    }

    Draft mark(Mark.Field field, String name, String value) {
        if (!value.isBlank()) {
            Mark mark = new Mark(field, name, mended(value));
            if (!marks.contains(mark)) {
                marks.add(mark);
            }
        }
        return this;
    }

    Draft code(String scheme, String id, String label) {
        if (!id.isBlank()) {
            codes.add(new Code(scheme, id.strip(), label.isBlank() ? id.strip() : mended(label)));
        }
        return this;
    }

    /** Says that the text was cut before it was archived. */
    Draft cut() {
        issues.add(Issue.TEXT_TRUNCATED);
        return this;
    }

    boolean hasText() {
        return !paragraphs.isEmpty();
    }

    boolean hasTitle() {
        return title != null;
    }

    private void add(List<String> list, String text) {
        String clean = mended(text);
        if (!clean.isEmpty() && !list.contains(clean)) {
            list.add(clean);
        }
    }

    Page page(PageKind kind) {
        return new Page(kind, article());
    }

    /** An article, or an empty shell where the record held neither title nor text. */
    Page page() {
        return page(hasTitle() || hasText() ? PageKind.ARTICLE : PageKind.SHELL);
    }

    private Article article() {
        if (title == null) {
            issues.add(Issue.NO_TITLE);
        }
        if (paragraphs.isEmpty()) {
            issues.add(Issue.NO_TEXT);
        }
        if (published == null) {
            issues.add(Issue.NO_DATE);
        }
        Optional<String> declared = Optional.ofNullable(language);
        Optional<CaptureTime> fetched = document.capturedAt()
                .map(at -> new CaptureTime(at, Precision.SECOND, CaptureTime.Source.RECORD))
                .or(() -> Optional.ofNullable(captured));
        return new Article(
                WebAddress.of(document.url(), Optional.ofNullable(url)),
                new Publication(Optional.ofNullable(publisher), Optional.ofNullable(publisher)),
                Optional.ofNullable(title),
                Optional.ofNullable(description),
                new Byline(persons, organisations),
                sections,
                keywords,
                isLanguageKnown
                        ? declared
                        : PrintedDate.languageOf(declared.stream().toList(), String.join("\n\n", paragraphs))
                                .or(() -> declared),
                paragraphs,
                captions,
                Optional.ofNullable(image),
                new Dating(Optional.ofNullable(published), Optional.ofNullable(modified), fetched),
                Access.UNKNOWN,
                List.of(),
                marks,
                codes,
                new Decoding(decoded.decoding().charset(), decoded.decoding().source(), isRepaired),
                issues);
    }
}
