package io.dateline.annotate.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Attribution;
import io.dateline.annotate.Dateline;
import io.dateline.article.Access;
import io.dateline.article.Address;
import io.dateline.article.Article;
import io.dateline.article.Byline;
import io.dateline.article.DateSource;
import io.dateline.article.Dating;
import io.dateline.article.Decoding;
import io.dateline.article.Mark;
import io.dateline.article.Precision;
import io.dateline.article.Publication;
import io.dateline.article.Published;
import io.dateline.data.DataFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Cases in tables: one a line, for each rule and each trap, in ten languages. Every one of them holds. */
class CasesTest {
    private static final Decoding DECODING = new Decoding(Optional.of("UTF-8"), Decoding.Source.VALID_UTF_8, false);
    private static final Sources SOURCES = Sources.with(List.of());

    @Test
    void whoWroteItFollowsFromTheEvidenceAndFromNoTrap() {
        hold(
                "attribution-cases.tsv",
                row -> {
                    Sources.Found found = found(row, row.optional("host"), marks(row));
                    return String.join(",", new TreeSet<>(found.agencies())) + " "
                            + found.origin().label();
                },
                row -> String.join(
                                ",",
                                new TreeSet<>(Arrays.asList(
                                        row.optional("agencies").orElse("").split(",", -1))))
                        + " " + row.text("origin"));
    }

    @Test
    void anAgencyWritesNothingBeforeItIsFoundedOrAfterItsEnd() {
        hold(
                "agency-years-cases.tsv",
                row -> String.join(
                        ",", found(row, row.optional("host"), marks(row)).agencies()),
                row -> row.optional("agencies").orElse(""));
    }

    @Test
    void theWordsThatNameAnAgencyOfOtherYearsAreKept() {
        DataFile.Row late = DataFile.resource(CasesTest.class, "agency-years-cases.tsv").rows().stream()
                .filter(row -> row.optional("agencies").isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(found(late, late.optional("host"), marks(late)).attributions())
                .extracting(Attribution::name)
                .contains("Télam");
    }

    @Test
    void aDatelineTellsItsPlacesAndDayAndWhereThatIs() {
        hold(
                "dateline-cases.tsv",
                row -> {
                    Optional<Dateline> line =
                            found(row, Optional.empty(), List.of()).dateline();
                    String country = line.stream()
                            .flatMap(l -> l.locations().stream().limit(1))
                            .flatMap(Optional::stream)
                            .map(l -> l.country())
                            .findFirst()
                            .orElse("");
                    return line.map(l -> String.join("|", l.places()) + " "
                                            + l.date().map(LocalDate::toString).orElse(""))
                                    .orElse("none")
                            + " " + country;
                },
                row -> row.optional("places").orElse("") + " "
                        + row.optional("date").orElse("") + " "
                        + row.optional("country").orElse(""));
    }

    @Test
    void aSignOffTellsPersonsWithTheirRolesAndPlaces() {
        hold(
                "sign-off-cases.tsv",
                row -> found(row, Optional.empty(), List.of()).credits().stream()
                        .map(c -> c.role().label() + ": " + c.name()
                                + c.place().map(p -> " @ " + p).orElse(""))
                        .collect(Collectors.joining(" | ")),
                row -> row.text("credits"));
    }

    @Test
    void whoIsNamedAsTheSourceIsCited() {
        hold(
                "cited-cases.tsv",
                row -> String.join(
                        " | ",
                        new TreeSet<>(found(row, Optional.empty(), List.of()).attributions().stream()
                                .filter(a -> a.kind() == Attribution.Kind.CITED)
                                .map(Attribution::name)
                                .toList())),
                row -> String.join(
                        " | ",
                        new TreeSet<>(
                                Arrays.asList(row.optional("cited").orElse("").split(" \\| ", -1)))));
    }

    private static void hold(String file, Function<DataFile.Row, String> found, Function<DataFile.Row, String> wanted) {
        List<String> wrong = new ArrayList<>();
        List<DataFile.Row> rows = DataFile.resource(CasesTest.class, file).rows();
        for (DataFile.Row row : rows) {
            String have = found.apply(row);
            String want = wanted.apply(row);
            if (!have.equals(want)) {
                wrong.add("line " + row.line() + ": " + row.text("text") + "\n    want " + want + "\n    have " + have);
            }
        }
        assertThat(rows).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    private static List<Mark> marks(DataFile.Row row) {
        return row.optional("marks").stream()
                .flatMap(m -> Arrays.stream(m.split(" ## ", -1)))
                .map(m -> {
                    int blank = m.indexOf(' ');
                    int equal = m.indexOf('=');
                    Mark.Field field = Mark.Field.valueOf(m.substring(0, blank).toUpperCase(Locale.ROOT));
                    return new Mark(field, m.substring(blank + 1, equal), m.substring(equal + 1));
                })
                .toList();
    }

    private static Sources.Found found(DataFile.Row row, Optional<String> host, List<Mark> marks) {
        LocalDate day = LocalDate.parse(row.optional("published").orElse("2024-01-02"));
        Published published = new Published(Optional.empty(), day, Precision.DAY, DateSource.META, true);
        List<String> persons = marks.stream()
                .map(Mark::value)
                .filter("Ann Lee"::equals)
                .distinct()
                .toList();
        return SOURCES.of(new Article(
                new Address(Optional.empty(), Optional.empty(), host, Optional.empty()),
                new Publication(Optional.of("The Harbour Post"), Optional.empty()),
                Optional.of("A title"),
                Optional.empty(),
                new Byline(persons, List.of()),
                List.of(),
                List.of(),
                row.optional("language"),
                Arrays.asList(row.text("text").split(" ¶ ", -1)),
                List.of(),
                Optional.empty(),
                new Dating(Optional.of(published), Optional.empty(), Optional.empty()),
                Access.UNKNOWN,
                List.of(),
                marks,
                List.of(),
                DECODING,
                Set.of()));
    }
}
