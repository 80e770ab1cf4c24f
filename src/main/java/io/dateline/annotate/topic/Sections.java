package io.dateline.annotate.topic;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the names of sites' sections, and of folders in URLs, say about topics. */
final class Sections {
    /** What parts the names in {@code Food & Drink, News} or {@code Kunst und Kultur}. */
    private static final Pattern BETWEEN = Pattern.compile("[|/,>:;&+·•»]|\\s[-–]\\s|\\s(?:and|und|et|y|e|en|и)\\s");

    /** Sections of more topics than these are the site's menu. */
    private static final int MOST_TOPICS = 3;

    private final Map<String, String> topics = new HashMap<>();

    Sections(DataFile file) {
        for (DataFile.Row row : file.rows()) {
            topics.put(row.text("word"), row.text("topic"));
        }
    }

    /** Topics of names, each with the word that says so; none where they name too many. */
    Map<String, String> of(List<String> names) {
        Map<String, String> found = new LinkedHashMap<>();
        names.forEach(name -> words(name).forEach(word -> {
            String topic = topics.get(word);
            if (topic != null) {
                found.putIfAbsent(topic, word);
            }
        }));
        return found.size() > MOST_TOPICS ? Map.of() : found;
    }

    /** Topics of the folders in a URL's path and of the name before its domain; the last segment is the article's own name. */
    Map<String, String> ofUrl(String url) {
        int scheme = url.indexOf("://");
        int host = scheme < 0 ? 0 : scheme + "://".length();
        int start = url.indexOf('/', host);
        int end = url.lastIndexOf('/');
        List<String> names = new ArrayList<>();
        int dot = url.indexOf('.', host);
        if (dot > host && (start < 0 || url.indexOf('.', dot + 1) < start)) {
            names.add(url.substring(host, dot));
        }
        if (start >= 0 && end > start) {
            names.addAll(List.of(url.substring(start + 1, end).split("/", -1)));
        }
        return of(names);
    }

    /** The whole name if it is known, else its parts. */
    private Set<String> words(String name) {
        String folded = fold(name);
        Set<String> words = new TreeSet<>();
        if (topics.containsKey(folded)) {
            words.add(folded);
            return words;
        }
        for (String part : BETWEEN.split(folded, -1)) {
            words.add(part.strip());
        }
        return words;
    }

    private static String fold(String printed) {
        return printed.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
