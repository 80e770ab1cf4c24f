package io.dateline.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What a user labelled, a JSON object a line; empty lines do not count. */
public final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /**
     * Reads all lines; {@code text} is left open.
     *
     * @param name for errors
     * @param read makes something of a line's place, for errors, and its object
     * @throws IllegalArgumentException where a line is no JSON: file, line, what to do
     */
    public static <T> List<T> read(String name, Reader text, BiFunction<String, JsonNode, T> read) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        List<T> all = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                String place = name + " line " + number;
                all.add(read.apply(place, parsed(place, line)));
            }
        }
        return all;
    }

    private static JsonNode parsed(String place, String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    place + " is no JSON: " + e.getOriginalMessage() + "; write one object a line", e);
        }
    }
}
