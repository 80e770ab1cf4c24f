package io.dateline.annotate.topic;

import io.dateline.annotate.Topic;
import io.dateline.article.Article;
import io.dateline.data.DataFile;
import io.dateline.data.ModelFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what an article is about, by the site's sections, the URL and the words of the text. */
public final class Topics {
    /** A word of the title counts as much as this many of the text. */
    private static final double TITLE_FACTOR = 4;

    /** Strength of a section or keyword that names a topic, and of a URL segment; a word of the text has 1 to 2. */
    private static final double SECTION_STRENGTH = 4;

    private static final double PATH_STRENGTH = 3;

    /** The first paragraphs tell what an article is about; a word there counts as much as this many further down. */
    private static final int LEAD_PARAGRAPHS = 2;

    private static final double LEAD_FACTOR = 2;

    /** A word of a section or keyword counts as much as this many of the text. */
    private static final double LABEL_FACTOR = 2;

    /** Further keywords are not heeded. */
    private static final int MOST_KEYWORDS = 20;

    /** Texts longer than this have their strength scaled down by the root of the length, in words. */
    private static final double USUAL_WORDS = 300;

    /** Strength that scores one half. Chosen by judgement. */
    private static final double HALF_STRENGTH = 4;

    private static final double LEAST_SCORE = 0.6;

    /** Less than this is chance. */
    private static final double LEAST_STRENGTH = 1;

    /** A topic with less than this part of the best one's strength is a side remark. */
    private static final double LEAST_PART_OF_BEST = 0.6;

    /** A topic below a top topic needs a part of the best one's strength, and a score: three strong words, or a section. */
    private static final double LEAST_PART_BELOW = 0.25;

    private static final double LEAST_SCORE_BELOW = 0.4;

    private static final int MOST_TOPICS = 6;
    private static final int MOST_EVIDENCE = 8;

    /** The first is German and English. */
    private static final List<String> LEXICONS = List.of("lexicon.tsv", "lexicon-es.tsv", "lexicon-fr.tsv");

    /** Where a user's trained model stands on the class path. */
    private static final String MODEL = "io/dateline/annotate/topic/topics.model";

    private final MediaTopics vocabulary = new MediaTopics(DataFile.resource(Topics.class, "mediatopics.tsv"));
    private final Sections sections = new Sections(DataFile.resource(Topics.class, "sections.tsv"));
    private final Lexicon lexicon;

    private final Optional<TopicModel> model;

    /**
     * With a model that {@code dateline train topics} made: the one that is given, else that of the class path where it has one.
     *
     * @param own the user's topic files, columns as in {@code lexicon.tsv}: heeded in addition
     * @throws IllegalArgumentException where the file is no such model: what, where, what to do
     */
    public Topics(List<DataFile> own, ModelFile model) {
        this(own, model.model(TopicModel::read, "dateline train topics").or(Topics::ofClassPath));
    }

    Topics(List<DataFile> own, Optional<TopicModel> model) {
        this.model = model;
        List<DataFile> files = new ArrayList<>(own);
        LEXICONS.forEach(name -> files.add(DataFile.resource(Topics.class, name)));
        lexicon = new Lexicon(files, vocabulary);
    }

    private static Optional<TopicModel> ofClassPath() {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = own == null ? Topics.class.getClassLoader() : own;
        try (InputStream in = loader.getResourceAsStream(MODEL)) {
            return in == null ? Optional.empty() : Optional.of(TopicModel.read(new BufferedInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(MODEL + " of the class path: " + e.getMessage(), e);
        }
    }

    /** Media topics first, the strongest first; then sections, keywords and the archive's codes as given. */
    public List<Topic> of(Article article) {
        List<Topic> topics = new ArrayList<>(
                model.map(m -> merged(judged(article), m, article)).orElseGet(() -> judged(article)));
        Set<String> seen = new LinkedHashSet<>();
        article.sections().forEach(s -> add(Topic.Scheme.SECTION, fold(s), s, seen, topics));
        article.keywords().forEach(k -> add(Topic.Scheme.KEYWORD, fold(k), k, seen, topics));
        article.codes().forEach(c -> add(Topic.Scheme.SOURCE, c.id(), c.label(), seen, topics));
        return topics;
    }

    /** Of a topic that both find the greater score counts, with the words that gave it. */
    private List<Topic> merged(List<Topic> judged, TopicModel trained, Article article) {
        Map<String, Topic> best = new LinkedHashMap<>();
        judged.forEach(topic -> best.put(topic.id(), topic));
        Bag bag = Bag.of(article.title().orElse(""), article.paragraphs());
        for (TopicModel.Found found : trained.of(bag, MOST_EVIDENCE)) {
            Topic topic = new Topic(
                    Topic.Scheme.IPTC, found.topic(), vocabulary.label(found.topic()), found.score(), found.evidence());
            best.merge(topic.id(), topic, (a, b) -> b.score() > a.score() ? b : a);
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Topic::score).reversed().thenComparing(Topic::id))
                .toList();
    }

    private List<Topic> judged(Article article) {
        Tally tally = read(article);
        double scale = 1 / Math.sqrt(Math.max(1, tally.words() / USUAL_WORDS));
        Map<String, Double> sums = tally.strengths(scale);
        double best =
                sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return sums.entrySet().stream()
                .filter(sum -> isTopic(sum.getKey(), sum.getValue(), best))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TOPICS)
                .map(sum -> new Topic(
                        Topic.Scheme.IPTC,
                        sum.getKey(),
                        vocabulary.label(sum.getKey()),
                        score(sum.getValue()),
                        tally.evidence(sum.getKey(), scale, MOST_EVIDENCE)))
                .toList();
    }

    /** The best top topic is one even where little speaks for it: its score says how little. */
    private boolean isTopic(String topic, double strength, double best) {
        boolean isTop = vocabulary.withAncestors(topic).size() == 1;
        if (isTop) {
            return strength >= best * LEAST_PART_OF_BEST
                    && (score(strength) >= LEAST_SCORE || (strength == best && best >= LEAST_STRENGTH));
        }
        return strength >= best * LEAST_PART_BELOW && score(strength) >= LEAST_SCORE_BELOW;
    }

    private Tally read(Article article) {
        String language = article.language().map(Topics::primary).orElse("");
        Tally tally = new Tally();
        article.title().ifPresent(title -> lexicon.count(title, language, TITLE_FACTOR, tally));
        List<String> paragraphs = article.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            lexicon.count(paragraphs.get(i), language, i < LEAD_PARAGRAPHS ? LEAD_FACTOR : 1, tally);
        }
        article.sections().forEach(s -> lexicon.count(s, language, LABEL_FACTOR, tally));
        article.keywords().stream().limit(MOST_KEYWORDS).forEach(k -> lexicon.count(k, language, LABEL_FACTOR, tally));
        named(sections.of(article.sections()), SECTION_STRENGTH, tally);
        named(sections.of(article.keywords()), SECTION_STRENGTH / 2, tally);
        article.address().url().ifPresent(url -> named(sections.ofUrl(url), PATH_STRENGTH, tally));
        return tally;
    }

    private void named(Map<String, String> words, double strength, Tally tally) {
        words.forEach((topic, word) -> tally.named(vocabulary.withAncestors(topic), word, strength));
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
}
