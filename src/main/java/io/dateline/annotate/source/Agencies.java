package io.dateline.annotate.source;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All agencies, found by name, code, domain and story id. Immutable and safe for many threads. */
final class Agencies {
    /** A setting in which every code counts that counts at all. */
    private static final List<String> ANYWHERE = List.of("*");

    private static final String FILE = "agencies.tsv";

    private final List<Agency> all = new ArrayList<>();
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Map<String, Agency> byDomain = new HashMap<>();
    private final Map<String, Agency> unspaced = new HashMap<>();

    /** A name as words; a code counts case. */
    private record Name(Agency agency, List<Words.Word> words, boolean isCode) {}

    Agencies(List<DataFile> users) {
        List<DataFile> files = new ArrayList<>(users);
        files.add(DataFile.resource(Agencies.class, FILE));
        for (DataFile file : files) {
            for (DataFile.Row row : file.rows()) {
                Agency agency = Agency.of(row);
                if (all.stream().noneMatch(a -> a.name().equals(agency.name()))) {
                    add(agency, row.list("services"));
                }
            }
        }
        for (List<Name> names : byFirstWord.values()) {
            names.sort(Comparator.comparingInt((Name n) -> -n.words().size()));
        }
    }

    private void add(Agency agency, List<String> services) {
        all.add(agency);
        agency.domains().forEach(d -> byDomain.putIfAbsent(d, agency));
        boolean isNameACode = agency.codes().contains(agency.name())
                || agency.name().equals(agency.name().toUpperCase(Locale.ROOT))
                || agency.name().contains("(")
                || agency.scope().contains("none");
        if (!isNameACode) {
            name(agency, agency.name(), false);
        }
        agency.names().forEach(n -> name(agency, n, false));
        services.forEach(n -> name(agency, n, false));
        if (!agency.scope().contains("none")) {
            agency.codes().forEach(c -> name(agency, c, true));
        }
    }

    private void name(Agency agency, String name, boolean isCode) {
        List<Words.Word> words = Words.of(name).list();
        if (name.codePoints().anyMatch(Agencies::isUnspaced)) {
            unspaced.put(name, agency);
        } else if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.get(0).folded(), k -> new ArrayList<>())
                    .add(new Name(agency, words, isCode));
        }
    }

    private static boolean isUnspaced(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.THAI;
    }

    /** Whether an agency of this name, as the file has it, was there in a year; one that is not in the file is not doubted. */
    boolean isAtWork(String name, int year) {
        return all.stream().filter(a -> a.name().equals(name)).allMatch(a -> a.isAtWork(year));
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
        return all.stream()
                .filter(a -> a.storyIds().stream().anyMatch(p -> p.matcher(id).find()))
                .findFirst();
    }

    /**
     * The agencies named in a text, in order; codes only where the setting allows, or beside another agency and a
     * slash: {@code APA/sda/dpa}.
     */
    List<Mention> in(String text, List<String> setting) {
        List<Mention> sure = matched(text, setting);
        if (sure.isEmpty() || text.indexOf('/') < 0) {
            return sure;
        }
        List<Mention> found = new ArrayList<>();
        for (Mention mention : matched(text, ANYWHERE)) {
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

    private List<Mention> matched(String text, List<String> setting) {
        List<Mention> found = new ArrayList<>();
        List<Words.Word> words = Words.of(text).list();
        for (int i = 0; i < words.size(); i++) {
            for (Name name : byFirstWord.getOrDefault(words.get(i).folded(), List.of())) {
                if (fits(name, words, i) && (!name.isCode() || name.agency().isMeantByCode(setting))) {
                    int last = i + name.words().size() - 1;
                    found.add(new Mention(
                            name.agency(), words.get(i).start(), words.get(last).end()));
                    i = last;
                    break;
                }
            }
        }
        if (text.codePoints().anyMatch(Agencies::isUnspaced)) {
            unspaced.forEach((name, agency) -> {
                int at = text.indexOf(name);
                if (at >= 0 && found.stream().noneMatch(m -> m.agency().equals(agency))) {
                    found.add(new Mention(agency, at, at + name.length()));
                }
            });
            found.sort(Comparator.comparingInt(Mention::start)
                    .thenComparing(m -> m.agency().name()));
        }
        return found;
    }

    private static boolean fits(Name name, List<Words.Word> words, int from) {
        if (from + name.words().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < name.words().size(); i++) {
            Words.Word want = name.words().get(i);
            Words.Word have = words.get(from + i);
            if (!(name.isCode()
                    ? want.text().equals(have.text())
                    : want.folded().equals(have.folded()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The agencies of a text that is nothing but their names, desks and what parts them: {@code APA/dpa},
     * {@code dpa/lno}, {@code Reuters}; empty where it is more.
     */
    List<Agency> only(String text, List<String> setting) {
        List<Mention> mentions = in(text, setting);
        StringBuilder rest = new StringBuilder(text);
        for (int i = mentions.size() - 1; i >= 0; i--) {
            rest.delete(mentions.get(i).start(), mentions.get(i).end());
        }
        for (Words.Word word : Words.of(rest.toString()).list()) {
            boolean isDesk = word.text().length() <= 4 && word.text().equals(word.folded()) && text.contains("/");
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
