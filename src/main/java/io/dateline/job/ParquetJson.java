package io.dateline.job;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.Optional;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntervalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * A row of Parquet as a JSON object. Lists are arrays, maps are objects, days and moments are ISO 8601. Null, and bytes that are
 * no text, are left out.
 */
final class ParquetJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator out;

    private ParquetJson(JsonGenerator out) {
        this.out = out;
    }

    /** UTF-8 with a line end. */
    static byte[] line(Group row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            new ParquetJson(out).object(row);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void object(Group row) throws IOException {
        out.writeStartObject();
        GroupType type = row.getType();
        for (int field = 0; field < type.getFieldCount(); field++) {
            Type of = type.getType(field);
            int count = row.getFieldRepetitionCount(field);
            if (of.isRepetition(Type.Repetition.REPEATED)) {
                out.writeArrayFieldStart(of.getName());
                for (int i = 0; i < count; i++) {
                    value(row, field, i, null);
                }
                out.writeEndArray();
            } else if (count > 0) {
                value(row, field, 0, of.getName());
            }
        }
        out.writeEndObject();
    }

    /** Writes a value that can be written, behind its name where it has one. */
    private void value(Group row, int field, int index, @Nullable String name) throws IOException {
        Type type = row.getType().getType(field);
        if (type.isPrimitive()) {
            primitive(row, field, index, type.asPrimitiveType(), name);
            return;
        }
        if (name != null) {
            out.writeFieldName(name);
        }
        Group group = row.getGroup(field, index);
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof ListLogicalTypeAnnotation && isWrapping(type)) {
            list(group);
        } else if ((logical instanceof MapLogicalTypeAnnotation || logical instanceof MapKeyValueTypeAnnotation)
                && isWrapping(type)) {
            map(group);
        } else {
            object(group);
        }
    }

    /** Whether a group holds one repeated field and nothing else, as lists and maps do. */
    private static boolean isWrapping(Type type) {
        GroupType group = type.asGroupType();
        return group.getFieldCount() == 1 && group.getType(0).isRepetition(Type.Repetition.REPEATED);
    }

    private void list(Group list) throws IOException {
        Type repeated = list.getType().getType(0);
        boolean isWrapped = !repeated.isPrimitive()
                && repeated.asGroupType().getFieldCount() == 1
                && !repeated.getName().equals("array")
                && !repeated.getName().endsWith("_tuple");
        out.writeStartArray();
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            if (!isWrapped) {
                value(list, 0, i, null);
            } else if (list.getGroup(0, i).getFieldRepetitionCount(0) > 0) {
                value(list.getGroup(0, i), 0, 0, null);
            }
        }
        out.writeEndArray();
    }

    private void map(Group map) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
            Group entry = map.getGroup(0, i);
            boolean hasBoth = entry.getType().getFieldCount() == 2
                    && entry.getType().getType(0).isPrimitive()
                    && entry.getFieldRepetitionCount(0) > 0
                    && entry.getFieldRepetitionCount(1) > 0;
            if (hasBoth) {
                value(entry, 1, 0, entry.getValueToString(0, 0));
            }
        }
        out.writeEndObject();
    }

    private void primitive(Group row, int field, int index, PrimitiveType type, @Nullable String name)
            throws IOException {
        Optional<?> value = scalar(row, field, index, type);
        if (value.isEmpty()) {
            return;
        }
        if (name != null) {
            out.writeFieldName(name);
        }
        if (value.get() instanceof String text) {
            out.writeString(text);
        } else if (value.get() instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else {
            out.writeNumber(value.get().toString());
        }
    }

    /** A text, a number or a flag. */
    private static Optional<?> scalar(Group row, int field, int index, PrimitiveType type) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof IntervalLogicalTypeAnnotation || logical instanceof Float16LogicalTypeAnnotation) {
            return Optional.empty();
        }
        if (logical instanceof UUIDLogicalTypeAnnotation) {
            ByteBuffer bytes = row.getBinary(field, index).toByteBuffer();
            return Optional.of(new UUID(bytes.getLong(), bytes.getLong()).toString());
        }
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> Optional.of(row.getBoolean(field, index));
            case FLOAT -> finite(row.getFloat(field, index));
            case DOUBLE -> finite(row.getDouble(field, index));
            case INT32 -> whole(row.getInteger(field, index), logical);
            case INT64 -> whole(row.getLong(field, index), logical);
            case INT96 -> moment(NanoTime.fromBinary(row.getInt96(field, index)));
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                logical instanceof DecimalLogicalTypeAnnotation decimal
                        ? Optional.of(
                                new BigDecimal(new BigInteger(bytes(row.getBinary(field, index))), decimal.getScale())
                                        .toPlainString())
                        : text(row.getBinary(field, index));
        };
    }

    private static Optional<Double> finite(double number) {
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }

    private static Optional<?> whole(long number, @Nullable LogicalTypeAnnotation logical) {
        try {
            if (logical instanceof DateLogicalTypeAnnotation) {
                return Optional.of(LocalDate.ofEpochDay(number).toString());
            }
            if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
                Instant moment = Instant.EPOCH.plus(
                        number,
                        switch (timestamp.getUnit()) {
                            case MILLIS -> ChronoUnit.MILLIS;
                            case MICROS -> ChronoUnit.MICROS;
                            case NANOS -> ChronoUnit.NANOS;
                        });
                return Optional.of(
                        timestamp.isAdjustedToUTC()
                                ? moment.toString()
                                : moment.atOffset(ZoneOffset.UTC)
                                        .toLocalDateTime()
                                        .toString());
            }
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty(); // Before or after all days.
        }
        return logical instanceof DecimalLogicalTypeAnnotation decimal
                ? Optional.of(BigDecimal.valueOf(number, decimal.getScale()).toPlainString())
                : Optional.of(number);
    }

    /** The old form of moments: a Julian day and nanoseconds of it. */
    private static Optional<String> moment(NanoTime time) {
        try {
            return Optional.of(LocalDate.EPOCH
                    .with(JulianFields.JULIAN_DAY, time.getJulianDay())
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .plusNanos(time.getTimeOfDayNanos())
                    .toString());
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The library's own copy asks for as much memory as damaged bytes say, before it looks whether they are there. */
    private static byte[] bytes(Binary value) {
        ByteBuffer there = value.toByteBuffer();
        byte[] bytes = new byte[there.remaining()];
        there.get(bytes);
        return bytes;
    }

    private static Optional<String> text(Binary bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.toByteBuffer())
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
