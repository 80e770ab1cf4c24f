package io.dateline.article.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/** Reads blocks of JSON-LD leniently: HTML comments and CDATA around, trailing commas, raw newlines, entities. */
final class JsonLd {
    /** Characters of one block: a longer one is cut, and mended as far as it goes. */
    private static final int MAX_LENGTH = 2_000_000;

    private static final int MAX_DEPTH = 64;
    /** Root values of one block. */
    private static final int MAX_ROOTS = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_LENGTH)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build();

    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

    /**
     * What a block holds.
     *
     * @param isBroken whether it had to be mended, or could not be
     */
    record Block(List<JsonNode> roots, boolean isBroken) {}

    private JsonLd() {}

    /** Reads the text of a script element. */
    static Block read(String script) {
        String json = trimmed(script);
        if (json.isEmpty()) {
            return new Block(List.of(), !script.isBlank());
        }
        try {
            return new Block(parse(json), false);
        } catch (IOException e) {
            return mended(json);
        }
    }

    private static Block mended(String json) {
        try {
            return new Block(parse(JsonMender.mend(json)), true);
        } catch (IOException e) {
            String unescaped = json.contains("&quot;") ? Parser.unescapeEntities(json, false) : "";
            try {
                return new Block(unescaped.isEmpty() ? List.of() : parse(JsonMender.mend(unescaped)), true);
            } catch (IOException again) {
                return new Block(List.of(), true);
            }
        }
    }

    private static List<JsonNode> parse(String json) throws IOException {
        List<JsonNode> roots = new ArrayList<>();
        try (MappingIterator<JsonNode> values = READER.readValues(json)) {
            while (roots.size() < MAX_ROOTS && values.hasNextValue()) {
                roots.add(values.nextValue());
            }
        } catch (JsonProcessingException e) {
            if (roots.isEmpty()) {
                throw e;
            }
        }
        return roots;
    }

    /** From the first bracket to the last: no comment, CDATA or assignment around. */
    private static String trimmed(String script) {
        int object = script.indexOf('{');
        int array = script.indexOf('[');
        if (array >= 0 && script.startsWith("[CDATA[", array)) {
            array = script.indexOf('[', array + "[CDATA[".length());
        }
        int start = array < 0 || (object >= 0 && object < array) ? object : array;
        if (start < 0) {
            return "";
        }
        int end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'));
        String tail = end < 0 ? "" : script.substring(end + 1);
        if (tail.startsWith("]>") && script.charAt(end) == ']') {
            end = script.lastIndexOf('}', end);
        } else if (script.startsWith("]]>", end - 1)) {
            end = Math.max(script.lastIndexOf('}', end - 2), script.lastIndexOf(']', end - 2));
        }
        String json = end <= start ? script.substring(start) : script.substring(start, end + 1);
        return json.length() > MAX_LENGTH ? json.substring(0, MAX_LENGTH) : json;
    }
}
