package io.dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packages stand in the order in which a document goes through them; none looks back down. */
class ArchitectureTest {
    private static final List<String> ORDER = List.of(
            "data",
            "archive",
            "article",
            "annotate",
            "",
            "table",
            "aggregate",
            "publish",
            "report",
            "sample",
            "evaluate",
            "job",
            "cli");
    private static final List<String> WITHOUT_SPARK = List.of("data", "archive", "article", "annotate", "", "evaluate");
    private static final String ROOT = "io.dateline";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        assertThat(classes.stream().map(c -> top(c.getPackageName())).distinct())
                .isSubsetOf(ORDER);
    }

    @Test
    void noPackageUsesOneBelowIt() {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String[] below = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(ArchitectureTest::pattern)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(pattern(ORDER.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below)
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @Test
    void nothingAboveTheTablesKnowsSpark() {
        for (String name : WITHOUT_SPARK) {
            noClasses()
                    .that()
                    .resideInAPackage(pattern(name))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..")
                    .check(classes);
        }
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .check(classes);
    }

    private static String pattern(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name + "..";
    }

    private static String top(String packageName) {
        return packageName.equals(ROOT)
                ? ""
                : packageName.substring(ROOT.length() + 1).split("\\.", 2)[0];
    }
}
