package io.dateline.article.html;

import io.dateline.article.Access;
import io.dateline.article.Caption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** For whoever looks at one page: where its text stands, and what was passed over. */
final class BodyRules {
    /** Places that are told which are not the article's. */
    private static final int MAX_DROPPED = 6;

    private static final int MAX_CLASS = 50;

    private final Outline outline;
    private final boolean[] dropped;
    private final RootFinder finder;

    BodyRules(Outline outline, boolean[] dropped, RootFinder finder) {
        this.outline = outline;
        this.dropped = dropped;
        this.finder = finder;
    }

    List<Candidate> text(Root root, List<String> shown, List<String> whole) {
        List<Candidate> all = new ArrayList<>();
        String place = root.parts().stream().map(BodyRules::named).collect(Collectors.joining(" + "));
        if (whole.equals(shown)) {
            all.add(new Candidate(size(shown) + " in " + place, stage(root.stage()), 0, "chosen"));
        } else {
            all.add(new Candidate(size(whole), "json-ld articleBody", 0, "chosen: the page shows far less"));
            all.add(new Candidate(size(shown) + " in " + place, stage(root.stage()), 0, "far less than is declared"));
        }
        for (Root.Stage stage : Root.Stage.values()) {
            if (stage != root.stage()) {
                all.add(passedOver(stage, root.stage()));
            }
        }
        outline.boxes().stream()
                .filter(b -> dropped[b.index] && (b.parent == null || !dropped[b.parent.index]) && b.mass > 0)
                .sorted(Comparator.comparingInt((Box b) -> -b.mass).thenComparingInt(b -> b.index))
                .limit(MAX_DROPPED)
                .forEach(b -> all.add(
                        new Candidate(b.mass + " letters in " + named(b), cues(b), 0, "no part of the article")));
        return all;
    }

    private Candidate passedOver(Root.Stage stage, Root.Stage chosen) {
        Optional<Box> most = switch (stage) {
            case SPARSE, DENSEST -> Optional.empty();
            case DECLARED -> most(Cue.BODY);
            case ARTICLE -> most(Cue.ARTICLE);
        };
        boolean isTried = stage.compareTo(chosen) < 0;
        String why = switch (stage) {
            case SPARSE -> "there are sentences enough";
            case DECLARED, ARTICLE ->
                !isTried
                        ? "not tried: an earlier stage sufficed"
                        : most.isEmpty() ? "no such element" : "holds too little of the text";
            case DENSEST -> "not tried: an earlier stage sufficed";
        };
        String what = most.map(b -> finder.mass(b) + " letters in " + named(b)).orElse("nothing");
        return new Candidate(what, stage(stage), 0, why);
    }

    private Optional<Box> most(Cue cue) {
        return outline.boxes().stream()
                .filter(b -> b.cues.has(cue) && !dropped[b.index])
                .max(Comparator.comparingInt(finder::mass));
    }

    private static String stage(Root.Stage stage) {
        return switch (stage) {
            case SPARSE -> "stage 1, sparse: hardly any sentences";
            case DECLARED -> "stage 2, declared: markup names the text";
            case ARTICLE -> "stage 3, article: the element that holds most";
            case DENSEST -> "stage 4, densest: the smallest box with most";
        };
    }

    static List<Candidate> captions(Outline outline, List<Caption> captions) {
        List<Candidate> all = new ArrayList<>();
        List<Box> left = new ArrayList<>(outline.boxes().stream()
                .filter(b -> b.cues.has(Cue.CAPTION) || b.cues.has(Cue.FIGURE) || b.isPictureWithLine())
                .filter(b -> b.start < b.end)
                .toList());
        for (Caption caption : captions) {
            String key = Text.letters(caption.text());
            Optional<Box> box = left.stream()
                    .filter(b -> Text.letters(text(outline, b)).contains(key))
                    .min(Comparator.comparingInt((Box b) -> b.end - b.start).thenComparingInt(b -> -b.index));
            box.ifPresent(found -> left.removeIf(b -> b.isWithin(found) || found.isWithin(b)));
            all.add(new Candidate(
                    caption.text(), box.map(BodyRules::named).orElse("a line under a picture"), 0, "taken"));
        }
        left.stream()
                .filter(b -> b.cues.has(Cue.CAPTION))
                .limit(MAX_DROPPED)
                .forEach(b -> all.add(
                        new Candidate(text(outline, b), named(b), 0, "of another text, said already, or no caption")));
        return all;
    }

    static List<Candidate> access(Access access, Optional<Access> declared) {
        String rule = declared.isPresent()
                ? "declared: isAccessibleForFree or content_tier"
                : access == Access.UNKNOWN
                        ? "nothing declared, no line that asks for money"
                        : "a line at a short text that asks readers to pay or register";
        return List.of(new Candidate(access.name().toLowerCase(Locale.ROOT), rule, 0, "chosen"));
    }

    private static String text(Outline outline, Box box) {
        return outline.blocks().subList(box.start, box.end).stream()
                .map(Block::text)
                .collect(Collectors.joining(" "));
    }

    private static String size(List<String> paragraphs) {
        return paragraphs.size() + (paragraphs.size() == 1 ? " paragraph, " : " paragraphs, ")
                + paragraphs.stream().mapToInt(String::length).sum() + " characters";
    }

    private static String cues(Box box) {
        List<String> names = new ArrayList<>();
        for (Cue cue : Cue.values()) {
            if (cue != Cue.NEUTRAL && (box.cues.has(cue) || box.cues.hints(cue))) {
                names.add(cue.name().toLowerCase(Locale.ROOT));
            }
        }
        return names.isEmpty() ? "dropped by its links and labels" : "dropped as " + String.join(", ", names);
    }

    /** {@code <div.article-body>} */
    private static String named(Box box) {
        String id = box.element.id();
        String names = box.element.className().strip().replaceAll("\\s+", ".");
        String tail = (id.isEmpty() ? "" : "#" + id) + (names.isEmpty() ? "" : "." + names);
        return "<" + box.tag + (tail.length() > MAX_CLASS ? tail.substring(0, MAX_CLASS) + "…" : tail) + ">";
    }
}
