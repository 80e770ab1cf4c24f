package io.dateline.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;

/** Records as JSON that carries its own SHA-256, so that a torn or edited file is known as such. */
final class Json {
    private static final String SEAL = "sha256";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    static byte[] sealed(Object value) {
        ObjectNode node = MAPPER.valueToTree(value);
        node.put(SEAL, Sha256.of(canonical(node)));
        return bytes(node);
    }

    /**
     * Reads what {@link #sealed} wrote.
     *
     * @throws WarehouseException where the seal is missing or wrong
     */
    static <T> T unsealed(byte[] json, Class<T> type, String where) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (!(node instanceof ObjectNode object) || !object.hasNonNull(SEAL)) {
                throw damaged(where, "it has no " + SEAL);
            }
            String seal = object.remove(SEAL).asText();
            if (!seal.equals(Sha256.of(canonical(object)))) {
                throw damaged(where, "its " + SEAL + " does not fit its content");
            }
            return MAPPER.treeToValue(object, type);
        } catch (java.io.IOException e) {
            throw new WarehouseException(where + " cannot be read as JSON: " + e.getMessage(), e);
        }
    }

    private static WarehouseException damaged(String where, String what) {
        return new WarehouseException(where + " is damaged: " + what
                + ". Restore the file from a copy of the warehouse; nothing was changed.");
    }

    private static byte[] canonical(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
