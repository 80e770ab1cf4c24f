package io.dateline.annotate.source;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All agencies, found by name, code, domain and story id. Immutable and safe for many threads. */
final class Agencies {
    /** A setting in which every code counts that counts at all. */
    private static final List<String> ANYWHERE = List.of("*");

    private static final String FILE = "agencies.tsv";

    private final Map<String, Agency> byName = new LinkedHashMap<>();
    private final WordMap<List<Name>> byFirstWord;
    private final List<Agency> withStoryIds;
    private final Map<String, Agency> byDomain = new HashMap<>();
    private final Map<String, Agency> unspaced = new HashMap<>();

    /** A name as words, in lower case but for a code's. */
    private record Name(Agency agency, List<String> words, boolean isCode) {
        boolean fits(List<Words.Word> text, int from) {
            if (from + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                Words.Word word = text.get(from + i);
                if (!words.get(i).equals(isCode ? word.text() : word.folded())) {
                    return false;
                }
            }
            return true;
        }
    }

    Agencies(List<DataFile> users) {
        List<DataFile> files = new ArrayList<>(users);
        files.add(DataFile.resource(Agencies.class, FILE));
        Map<String, List<Name>> names = new HashMap<>();
        for (DataFile file : files) {
            for (DataFile.Row row : file.rows()) {
                Agency agency = Agency.of(row);
                if (byName.putIfAbsent(agency.name(), agency) == null) {
                    add(agency, row.list("services"), names);
                }
            }
        }
        names.values()
                .forEach(n -> n.sort(
                        Comparator.comparingInt((Name name) -> -name.words().size())));
        byFirstWord = new WordMap<>(names, List.of());
        withStoryIds =
                byName.values().stream().filter(a -> !a.storyIds().isEmpty()).toList();
    }

    private void add(Agency agency, List<String> services, Map<String, List<Name>> names) {
        agency.domains().forEach(d -> byDomain.putIfAbsent(d, agency));
        boolean isNameACode = agency.codes().contains(agency.name())
                || agency.name().equals(agency.name().toUpperCase(Locale.ROOT))
                || agency.name().contains("(")
                || agency.scope().contains("none");
        if (!isNameACode) {
            name(agency, agency.name(), false, names);
        }
        agency.names().forEach(n -> name(agency, n, false, names));
        services.forEach(n -> name(agency, n, false, names));
        if (!agency.scope().contains("none")) {
            agency.codes().forEach(c -> name(agency, c, true, names));
        }
    }

    private void name(Agency agency, String name, boolean isCode, Map<String, List<Name>> names) {
        Words words = Words.of(name);
        if (words.isUnspaced()) {
            unspaced.put(name, agency);
        } else if (!words.list().isEmpty()) {
            names.computeIfAbsent(words.list().get(0).folded(), k -> new ArrayList<>())
                    .add(new Name(
                            agency,
                            words.list().stream()
                                    .map(w -> isCode ? w.text() : w.folded())
                                    .toList(),
                            isCode));
        }
    }

    /** Whether an agency of this name, as the file has it, was there in a year; one that is not in the file is not doubted. */
    boolean isAtWork(String name, int year) {
        Agency agency = byName.get(name);
        return agency == null || agency.isAtWork(year);
    }

    Optional<Agency> ofDomain(String host) {
        String part = host;
        while (part.indexOf('.') > 0) {
            Agency agency = byDomain.get(part);
            if (agency != null) {
                return Optional.of(agency);
            }
            part = part.substring(part.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    Optional<Agency> ofStoryId(String id) {
        return withStoryIds.stream()
                .filter(a -> a.storyIds().stream().anyMatch(p -> p.matcher(id).find()))
                .findFirst();
    }

    /**
     * The agencies named in a text, in order; codes only where the setting allows, or beside another agency and a
     * slash: {@code APA/sda/dpa}.
     */
    List<Mention> in(Words words, List<String> setting) {
        String text = words.text();
        List<Mention> sure = matched(words, setting);
        if (sure.isEmpty() || text.indexOf('/') < 0) {
            return sure;
        }
        List<Mention> found = new ArrayList<>();
        for (Mention mention : matched(words, ANYWHERE)) {
            boolean isSure = sure.stream().anyMatch(m -> m.start() == mention.start());
            if (isSure ? sure.stream().anyMatch(mention::equals) : isBesideSlash(text, mention)) {
                found.add(mention);
            }
        }
        return found.size() > sure.size() ? found : sure;
    }

    private static boolean isBesideSlash(String text, Mention mention) {
        return (mention.start() > 0 && text.charAt(mention.start() - 1) == '/')
                || (mention.end() < text.length() && text.charAt(mention.end()) == '/');
    }

    List<Mention> in(String text, List<String> setting) {
        return in(Words.of(text), setting);
    }

    private List<Mention> matched(Words text, List<String> setting) {
        List<Mention> found = new ArrayList<>();
        List<Words.Word> words = text.list();
        for (int i = 0; i < words.size(); i++) {
            for (Name name : byFirstWord.of(words.get(i))) {
                if (name.fits(words, i) && (!name.isCode() || name.agency().isMeantByCode(setting))) {
                    int last = i + name.words().size() - 1;
                    found.add(new Mention(
                            name.agency(), words.get(i).start(), words.get(last).end()));
                    i = last;
                    break;
                }
            }
        }
        if (text.isUnspaced()) {
            unspaced.forEach((name, agency) -> {
                int at = text.text().indexOf(name);
                if (at >= 0 && found.stream().noneMatch(m -> m.agency().equals(agency))) {
                    found.add(new Mention(agency, at, at + name.length()));
                }
            });
            found.sort(Comparator.comparingInt(Mention::start)
                    .thenComparing(m -> m.agency().name()));
        }
        return found;
    }

    /**
     * The agencies of a text that is nothing but their names, desks and what parts them: {@code APA/dpa},
     * {@code dpa/lno}, {@code Reuters}; empty where it is more.
     */
    List<Agency> only(String text, List<String> setting) {
        Words words = Words.of(text);
        return only(words, in(words, setting));
    }

    /** Likewise, of a text whose agencies are known. */
    static List<Agency> only(Words text, List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return List.of();
        }
        for (Words.Word word : text.list()) {
            if (mentions.stream().anyMatch(m -> m.holds(word))) {
                continue;
            }
            boolean isDesk = word.length() <= 4
                    && word.text().equals(word.folded())
                    && text.text().indexOf('/') >= 0;
            boolean isLink = switch (word.folded()) {
                case "and", "und", "et", "y", "e", "the", "red", "online" -> true;
                default -> false;
            };
            if (!isDesk && !isLink) {
                return List.of();
            }
        }
        return mentions.stream().map(Mention::agency).distinct().toList();
    }
}
