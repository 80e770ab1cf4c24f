package io.dateline.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Header fields of WARC or HTTP: names in any case, lines that end in CRLF or LF, continuations, repetitions. Lines that are
 * no fields are passed over.
 *
 * @param first the line before the fields: a version or status line
 * @param length bytes with the empty line that ends them
 */
record Headers(String first, Map<String, List<String>> fields, int length) {

    /**
     * Parses fields.
     *
     * @return empty where no empty line ends them
     */
    static Optional<Headers> parse(byte[] bytes, int from, int to) {
        Map<String, List<String>> fields = new TreeMap<>();
        String first = null;
        String name = "";
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && bytes[end] != '\n') {
                end++;
            }
            if (end == to) {
                return Optional.empty();
            }
            String line = line(bytes, at, end);
            at = end + 1;
            if (line.isEmpty()) {
                return Optional.of(new Headers(first == null ? "" : first, fields, at - from));
            }
            if (first == null) {
                first = line;
            } else if ((line.charAt(0) == ' ' || line.charAt(0) == '\t') && fields.containsKey(name)) {
                List<String> values = fields.get(name);
                values.set(values.size() - 1, values.get(values.size() - 1) + " " + line.strip());
            } else {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                    fields.computeIfAbsent(name, n -> new ArrayList<>())
                            .add(line.substring(colon + 1).strip());
                }
            }
        }
        return Optional.empty();
    }

    private static String line(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        boolean isAscii = true;
        for (int i = from; i < end; i++) {
            isAscii &= bytes[i] >= 0;
        }
        return new String(bytes, from, end - from, isAscii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** The first value of a field that is not empty. */
    Optional<String> first(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The first value that is a length: digits alone. */
    Optional<Long> length(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> value.length() <= 18 && value.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .findFirst();
    }
}
