package io.dateline.cli;

import io.dateline.Selection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which documents become articles. */
final class SelectionOptions {
    @Option(
            names = "--published",
            paramLabel = "FROM..TO",
            converter = DaysConverter.class,
            description = "Only articles published on these days, such as 2024-10-01..2024-10-31; or one day.")
    private Selection.Days published = Selection.Days.ANY;

    @Option(
            names = "--captured",
            paramLabel = "FROM..TO",
            converter = DaysConverter.class,
            description = "Only records that the archive says were captured on these days (UTC).")
    private Selection.Days captured = Selection.Days.ANY;

    @Option(names = "--site", paramLabel = "DOMAIN", split = ",", description = "Only pages of these sites.")
    private List<String> sites = new ArrayList<>();

    @Option(
            names = "--language",
            paramLabel = "CODE",
            split = ",",
            description = "Only articles in these languages: en,de")
    private List<String> languages = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N documents of each input.")
    private @Nullable Long limit;

    Selection selection() {
        return new Selection(
                published,
                captured,
                sites.stream().map(s -> s.toLowerCase(Locale.ROOT)).toList(),
                languages.stream().map(s -> s.toLowerCase(Locale.ROOT)).toList());
    }

    OptionalLong limit() {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /** Reads {@code 2024-10-01..2024-10-31}, or one day. */
    static final class DaysConverter implements ITypeConverter<Selection.Days> {
        @Override
        public Selection.Days convert(String value) {
            String[] ends = value.split("\\.\\.", 2);
            try {
                return new Selection.Days(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new TypeConversionException("'" + value
                        + "' is not FROM..TO, two days such as 2024-10-01..2024-10-31 (" + e.getMessage() + ")");
            }
        }
    }
}
