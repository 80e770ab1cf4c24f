package io.dateline.article.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sections of the site, and keywords, as printed. */
final class Sections {
    private static final Set<String> BREADCRUMBS = Set.of("BreadcrumbList");
    private static final int MAX_LENGTH = 80;
    private static final int MAX_SECTIONS = 10;
    private static final int MAX_KEYWORDS = 100;
    private static final int NEAR = 250;
    /** Names that a trail of sections begins with. */
    private static final Set<String> HOME = Set.of(
            "home",
            "homepage",
            "startseite",
            "start",
            "accueil",
            "inicio",
            "início",
            "homepagina",
            "news home",
            "hem",
            "forside",
            "etusivu",
            "главная",
            "головна",
            "ana sayfa",
            "beranda",
            "trang chủ",
            "ホーム",
            "トップ",
            "首页",
            "首頁",
            "홈",
            "front page",
            "portada",
            "αρχική",
            "الرئيسية",
            "خانه",
            "होम",
            "strona główna",
            "domů");

    private Sections() {}

    /** The first of JSON-LD, meta tags, breadcrumbs and marked elements that names some. */
    static List<String> of(Findings page, int headline) {
        List<String> named = clean(page.texts("articleSection"));
        if (named.isEmpty()) {
            named = clean(MetaNames.of("section", page.clues()).stream()
                    .map(Candidate::value)
                    .toList());
        }
        if (named.size() < 2) {
            List<String> trail = breadcrumbs(page);
            named = trail.size() > named.size() ? trail : named;
        }
        return named.isEmpty() ? marked(page, headline) : named;
    }

    static List<String> clean(List<String> names) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : names) {
            String text = Text.clean(name);
            String key = text.toLowerCase(Locale.ROOT);
            if (!text.isEmpty() && text.length() <= MAX_LENGTH && !HOME.contains(key) && kept.size() < MAX_SECTIONS) {
                kept.putIfAbsent(key, text);
            }
        }
        return List.copyOf(kept.values());
    }

    static List<String> breadcrumbs(Findings page) {
        return page.data().items().stream()
                .filter(i -> i.isA(BREADCRUMBS))
                .findFirst()
                .map(i -> trail(page, i.node()))
                .orElse(List.of());
    }

    private record Step(int position, String name) {}

    private static List<String> trail(Findings page, JsonNode list) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode element : page.data().values(list, "itemListElement")) {
            String name = page.data()
                    .first(element, "name")
                    .or(() -> Optional.of(page.data().text(element.path("item"))))
                    .orElse("");
            steps.add(new Step(element.path("position").asInt(steps.size() + 1), name));
        }
        steps.sort(Comparator.comparingInt(Step::position));
        List<String> names = clean(steps.stream().map(Step::name).toList());
        List<String> headings = page.clues().headings.stream()
                .limit(2)
                .map(h -> Text.letters(Clues.text(h.element(), 400)))
                .toList();
        boolean endsInTitle = !names.isEmpty() && headings.contains(Text.letters(names.get(names.size() - 1)));
        return endsInTitle ? names.subList(0, names.size() - 1) : names;
    }

    static List<String> marked(Findings page, int headline) {
        return page.clues().sections.stream()
                .filter(c -> Math.abs(c.order() - headline) < NEAR)
                .map(c -> Clues.text(c.element(), 3 * MAX_LENGTH))
                .filter(t -> t.length() < 3 * MAX_LENGTH)
                .map(t -> clean(t.lines()
                        .flatMap(l -> List.of(l.split("[>»/›|]", -1)).stream())
                        .toList()))
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** From JSON-LD and meta tags, each once. */
    static List<String> keywords(Findings page) {
        Map<String, String> kept = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(page.texts("keywords"));
        MetaNames.of("keyword", page.clues()).forEach(c -> all.add(c.value()));
        for (String list : all) {
            for (String word : list.split(list.indexOf(';') > 0 ? ";" : "[,、，|]", -1)) {
                String text = Text.clean(word);
                if (!text.isEmpty() && text.length() <= MAX_LENGTH && kept.size() < MAX_KEYWORDS) {
                    kept.putIfAbsent(text.toLowerCase(Locale.ROOT), text);
                }
            }
        }
        return List.copyOf(kept.values());
    }
}
