package io.dateline.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingsTest {
    private static final String TITLE = "A bridge is built\n\n";

    @Test
    void aHeadingsCapitalsTellNoNameUnlessTheTextNamesIt() {
        String whole = TITLE
                + "What Harbour Money Can Buy Today\n\nFirst Kingsmere Trust Money Arrives\n\nThe Kingsmere Trust paid.";
        Mention guess = mention(whole, Entity.Kind.ORGANISATION, "Harbour Money", 0);
        Mention told = mention(whole, Entity.Kind.ORGANISATION, "Kingsmere Trust", 0);
        Mention again = mention(whole, Entity.Kind.ORGANISATION, "Kingsmere Trust", told.end());
        Headings headings = new Headings(whole, TITLE.length(), List.of(guess, told, again));
        assertThat(headings.isGuess(guess)).isTrue();
        assertThat(headings.isGuess(told)).isFalse();
        assertThat(headings.isGuess(again)).isFalse();
    }

    @Test
    void aListOfPersonsIsNoHeading() {
        String whole = TITLE + "Director Martha Winter, Editor Simon Poole\n\nThey met.";
        Mention person = mention(whole, Entity.Kind.PERSON, "Simon Poole", 0);
        assertThat(new Headings(whole, TITLE.length(), List.of(person)).isGuess(person))
                .isFalse();
    }

    private static Mention mention(String whole, Entity.Kind kind, String name, int from) {
        int start = whole.indexOf(name, from);
        return new Mention(kind, name, name, start, start + name.length());
    }
}
