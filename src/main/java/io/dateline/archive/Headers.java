package io.dateline.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
    /** The longest header that is heeded. */
    static final int MOST_BYTES = 1 << 16;

    private static final int MOST_DIGITS = 18;
    /** A value of this length takes no more lines: each of them copies it. */
    private static final int MOST_CONTINUED_CHARS = 1 << 13;

    /**
     * Parses fields.
     *
     * @return empty where no empty line ends them
     */
    static Optional<Headers> parse(byte[] bytes, int from, int to) {
        Headers headers = read(bytes, from, Math.min(to, from + MOST_BYTES));
        return headers.length < 0 ? Optional.empty() : Optional.of(headers);
    }

    /** Parses fields that go on to markup, or to the end, where no empty line ends them. */
    static Headers parseAll(byte[] bytes, int from, int to) {
        int markup = markup(bytes, from, to);
        Headers headers = read(bytes, from, markup);
        return headers.length < 0 ? new Headers(headers.first, headers.fields, markup - from) : headers;
    }

    /** Where a line starts that no field can start with and markup does; {@code to} where an empty line or the end is before it. */
    private static int markup(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '<' && bytes[at] != '\r' && bytes[at] != '\n') {
            while (at < to && bytes[at] != '\n') {
                at++;
            }
            at++;
        }
        return at < to && bytes[at] == '<' ? at : to;
    }

    /** Fields, with a length of -1 where no empty line ends them. */
    private static Headers read(byte[] bytes, int from, int to) {
        Map<String, List<String>> fields = new TreeMap<>();
        Optional<String> first = Optional.empty();
        String name = "";
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && bytes[end] != '\n') {
                end++;
            }
            if (end == to) {
                break;
            }
            String line = line(bytes, at, end);
            at = end + 1;
            if (line.isEmpty()) {
                return new Headers(first.orElse(""), fields, at - from);
            }
            if (first.isEmpty()) {
                first = Optional.of(line);
            } else if ((line.charAt(0) == ' ' || line.charAt(0) == '\t') && fields.containsKey(name)) {
                List<String> values = fields.get(name);
                String value = values.get(values.size() - 1);
                if (value.length() < MOST_CONTINUED_CHARS) {
                    values.set(values.size() - 1, value.isEmpty() ? line.strip() : value + " " + line.strip());
                }
            } else {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                    fields.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value(name, line.substring(colon + 1)));
                }
            }
        }
        return new Headers(first.orElse(""), fields, -1);
    }

    /** An address is kept as it was fetched, with blanks at its end. */
    private static String value(String name, String text) {
        return name.equals("warc-target-uri") && !text.isBlank() ? text.stripLeading() : text.strip();
    }

    private static String line(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        boolean isAscii = true;
        for (int i = from; i < end; i++) {
            isAscii &= bytes[i] >= 0;
        }
        if (isAscii) {
            return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, end - from))
                    .toString();
        } catch (CharacterCodingException e) {
            // Kept byte by byte, so that an address stays as it was written.
            return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        }
    }

    /** The first value of a field that is not empty. */
    Optional<String> first(String name) {
        for (String value : fields.getOrDefault(name, List.of())) {
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** All values of a field, as one list. */
    String joined(String name) {
        return String.join(",", fields.getOrDefault(name, List.of()));
    }

    /** Whether a field has values that differ. */
    boolean isRepeated(String name) {
        return fields.getOrDefault(name, List.of()).stream().distinct().count() > 1;
    }

    /** The first value that is a length: digits alone. */
    Optional<Long> length(String name) {
        for (String value : fields.getOrDefault(name, List.of())) {
            if (!value.isEmpty()
                    && value.length() <= MOST_DIGITS
                    && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.of(Long.parseLong(value));
            }
        }
        return Optional.empty();
    }
}
