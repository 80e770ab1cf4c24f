package io.dateline.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamsTest {
    @Test
    void aTownThatBeatsAnotherIsATeamButNotWhereTheyPlayed() {
        List<Mention> mentions = TaggedMentions.in(
                "Chelsea beat Leeds 2-1 on Saturday. The striker scored twice."
                        + " Leeds lost a third match in the league. Many thousands came to London from Leeds.",
                Model.known());
        assertThat(names(mentions, Entity.Kind.ORGANISATION)).containsExactly("Chelsea", "Leeds", "Leeds");
        assertThat(names(mentions, Entity.Kind.PLACE)).containsExactly("London", "Leeds");
    }

    @Test
    void aTownOfATextThatIsNotOnSportIsAPlaceWhateverItBeats() {
        assertThat(names(
                        TaggedMentions.in("Officials said that Austin beat Houston to win the plant.", Model.known()),
                        Entity.Kind.PLACE))
                .containsExactly("Austin", "Houston");
    }

    @Test
    void germanTownsPlayToo() {
        assertThat(names(
                        Mentions.in(
                                "Dortmund schlug Leipzig. Der Trainer lobte die Mannschaft nach dem Tor in der Halbzeit."
                                        + " In Leipzig regnete es."),
                        Entity.Kind.ORGANISATION))
                .containsExactly("Dortmund", "Leipzig");
    }

    private static List<String> names(List<Mention> mentions, Entity.Kind kind) {
        return mentions.stream()
                .filter(m -> m.kind() == kind)
                .map(Mention::surface)
                .toList();
    }
}
