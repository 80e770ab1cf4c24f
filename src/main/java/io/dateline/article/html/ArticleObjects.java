package io.dateline.article.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of a page's JSON-LD objects speak of the page's own article. */
final class ArticleObjects {
    private static final Set<String> ARTICLES = Set.of(
            "NewsArticle",
            "Article",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "LiveBlogPosting",
            "BlogPosting",
            "Report",
            "TechArticle",
            "ScholarlyArticle",
            "MedicalScholarlyArticle",
            "PressRelease",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "Review",
            "CriticReview",
            "Recipe",
            "HowTo");
    private static final Set<String> PAGES = Set.of(
            "WebPage",
            "ItemPage",
            "MedicalWebPage",
            "FAQPage",
            "VideoObject",
            "ImageGallery",
            "MediaGallery",
            "AudioObject",
            "PodcastEpisode",
            "Event",
            "CreativeWork",
            "QAPage",
            "AboutPage");

    private static final int ARTICLE = 40;
    private static final int PAGE = 10;
    private static final int ELSEWHERE = -30;
    private static final int SAME_URL = 40;
    private static final int OTHER_URL = -25;
    private static final int SAME_TITLE = 30;
    private static final int HEADLINE = 5;
    /** Least points of an object that speaks of the page. */
    private static final int ENOUGH = 20;

    private record Rated(JsonNode node, int points, int order) {}

    private ArticleObjects() {}

    /**
     * The objects that speak of the page, the best first.
     *
     * @param url of the page
     * @param titles that the page gives elsewhere
     */
    static List<JsonNode> of(LinkedData data, List<PageUrl> url, List<String> titles) {
        List<Rated> rated = new ArrayList<>();
        List<String> keys =
                titles.stream().map(Text::letters).filter(k -> !k.isEmpty()).toList();
        for (LinkedData.Item item : data.items()) {
            int kind = item.isA(ARTICLES) ? ARTICLE : item.isA(PAGES) ? PAGE : 0;
            if (kind > 0) {
                int points = kind
                        + (item.isElsewhere() ? ELSEWHERE : 0)
                        + url(data, item.node(), url)
                        + title(data, item.node(), keys);
                rated.add(new Rated(item.node(), points, rated.size()));
            }
        }
        return rated.stream()
                .filter(r -> r.points() >= ENOUGH)
                .sorted(Comparator.comparingInt(Rated::points).reversed().thenComparingInt(Rated::order))
                .map(Rated::node)
                .limit(4)
                .toList();
    }

    private static int url(LinkedData data, JsonNode node, List<PageUrl> pages) {
        List<PageUrl> own = data.urls(node).stream()
                .map(u -> PageUrl.of(u, pages.stream().findFirst()))
                .flatMap(Optional::stream)
                .filter(u -> !u.isFrontPage())
                .toList();
        if (own.isEmpty() || pages.isEmpty()) {
            return 0;
        }
        return own.stream().anyMatch(u -> pages.stream().anyMatch(u::isSamePage)) ? SAME_URL : OTHER_URL;
    }

    private static int title(LinkedData data, JsonNode node, List<String> titles) {
        String headline = Text.letters(
                data.first(node, "headline").or(() -> data.first(node, "name")).orElse(""));
        if (headline.length() < 4) {
            return 0;
        }
        boolean same =
                titles.stream().anyMatch(t -> t.startsWith(headline) || headline.startsWith(t) || t.contains(headline));
        return same ? SAME_TITLE : data.first(node, "headline").isPresent() ? HEADLINE : 0;
    }
}
