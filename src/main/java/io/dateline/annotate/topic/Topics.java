package io.dateline.annotate.topic;

import io.dateline.annotate.Topic;
import io.dateline.article.Article;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells what an article is about, by the site's sections, the URL and the words of the text. */
public final class Topics {
    /** A word of the title counts as much as this many of the text. */
    private static final double TITLE_FACTOR = 4;

    /** Strength of a section or keyword that names a topic, and of a URL segment; a word of the text has 1 to 2. */
    private static final double SECTION_STRENGTH = 4;

    private static final double PATH_STRENGTH = 3;

    /** Texts longer than this have their strength scaled down by the root of the length, in words. */
    private static final double USUAL_WORDS = 300;

    /** Strength that scores one half. Chosen by judgement. */
    private static final double HALF_STRENGTH = 4;

    private static final double LEAST_SCORE = 0.5;

    /** A topic with less than this part of the best one's strength is a side remark. */
    private static final double LEAST_PART_OF_BEST = 0.5;

    private static final int MOST_TOPICS = 6;
    private static final int MOST_EVIDENCE = 8;

    private final MediaTopics vocabulary = new MediaTopics(DataFile.resource(Topics.class, "mediatopics.tsv"));
    private final Map<String, String> sections = new TreeMap<>();
    private final Lexicon lexicon;

    /** @param own the user's topic files, columns as in {@code lexicon.tsv}: heeded in addition */
    public Topics(List<DataFile> own) {
        List<DataFile> files = new ArrayList<>(own);
        files.add(DataFile.resource(Topics.class, "lexicon.tsv"));
        lexicon = new Lexicon(files);
        for (DataFile.Row row : DataFile.resource(Topics.class, "sections.tsv").rows()) {
            sections.put(row.text("word"), row.text("topic"));
        }
    }

    /** Media topics first, the strongest first; then sections, keywords and the archive's codes as given. */
    public List<Topic> of(Article article) {
        List<Topic> topics = new ArrayList<>(judged(article));
        Set<String> seen = new LinkedHashSet<>();
        article.sections().forEach(s -> add(Topic.Scheme.SECTION, fold(s), s, seen, topics));
        article.keywords().forEach(k -> add(Topic.Scheme.KEYWORD, fold(k), k, seen, topics));
        article.codes().forEach(c -> add(Topic.Scheme.SOURCE, c.id(), c.label(), seen, topics));
        return topics;
    }

    private List<Topic> judged(Article article) {
        Map<String, Map<String, Double>> strengths = read(article);
        Map<String, Double> sums = new TreeMap<>();
        strengths.forEach((topic, words) -> sums.put(
                topic, words.values().stream().mapToDouble(Double::doubleValue).sum()));
        double best =
                sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return sums.entrySet().stream()
                .filter(e -> e.getValue() >= best * LEAST_PART_OF_BEST && score(e.getValue()) >= LEAST_SCORE)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TOPICS)
                .map(e -> new Topic(
                        Topic.Scheme.IPTC,
                        e.getKey(),
                        vocabulary.label(e.getKey()),
                        score(e.getValue()),
                        evidence(strengths.getOrDefault(e.getKey(), Map.of()))))
                .toList();
    }

    private Map<String, Map<String, Double>> read(Article article) {
        String language = article.language().map(Topics::primary).orElse("");
        Tally tally = new Tally();
        article.title().ifPresent(title -> lexicon.count(title, language, TITLE_FACTOR, tally));
        article.paragraphs().forEach(paragraph -> lexicon.count(paragraph, language, 1, tally));
        Map<String, Map<String, Double>> strengths = tally.byTopic(vocabulary);
        double scale = 1 / Math.sqrt(Math.max(1, tally.words() / USUAL_WORDS));
        strengths.values().forEach(words -> words.replaceAll((word, strength) -> strength * scale));
        article.sections().forEach(s -> named(fold(s), SECTION_STRENGTH, strengths));
        article.keywords().forEach(k -> named(fold(k), SECTION_STRENGTH / 2, strengths));
        article.address().url().ifPresent(url -> path(url).forEach(p -> named(p, PATH_STRENGTH, strengths)));
        return strengths;
    }

    private void named(String word, double strength, Map<String, Map<String, Double>> strengths) {
        String topic = sections.get(word);
        if (topic != null) {
            strengths.computeIfAbsent(topic, t -> new TreeMap<>()).merge(word, strength, Math::max);
        }
    }

    /** The folders of the path; its last segment is the article's own name. */
    private static List<String> path(String url) {
        int scheme = url.indexOf("://");
        int start = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        int end = url.lastIndexOf('/');
        return start < 0 || end <= start
                ? List.of()
                : List.of(fold(url.substring(start + 1, end)).split("/", -1));
    }

    private static String primary(String language) {
        int hyphen = language.indexOf('-');
        return fold(hyphen < 0 ? language : language.substring(0, hyphen));
    }

    private static void add(Topic.Scheme scheme, String id, String label, Set<String> seen, List<Topic> topics) {
        if (!id.isBlank() && seen.add(scheme + " " + id)) {
            topics.add(new Topic(scheme, id, label, 1, List.of(label)));
        }
    }

    private static String fold(String printed) {
        return printed.strip().toLowerCase(Locale.ROOT);
    }

    private static double score(double strength) {
        return strength / (strength + HALF_STRENGTH);
    }

    private static List<String> evidence(Map<String, Double> words) {
        return words.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_EVIDENCE)
                .map(Map.Entry::getKey)
                .toList();
    }
}
