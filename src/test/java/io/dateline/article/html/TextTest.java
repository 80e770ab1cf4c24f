package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void aNameIsOneHoweverItIsWritten() {
        assertThat(Text.letters("The Daily-News.com 24")).isEqualTo("thedailynewscom24");
        assertThat(Text.letters("THE DAILY NEWS.COM 24")).isEqualTo("thedailynewscom24");
        assertThat(Text.letters("- | -")).isEmpty();
    }

    @Test
    void lettersAfterPlainOnesAreFoldedWithThem() {
        assertThat(Text.letters("Le Télé-Journal")).isEqualTo("letéléjournal");
        assertThat(Text.letters("Post ＡＢＣ ﬁn")).isEqualTo("postabcfin");
        assertThat(Text.letters("e\u0301cho")).isEqualTo("\u00e9cho");
    }

    @Test
    void digitsOfAnyScriptAreDigits() {
        assertThat(Text.hasDigit("am 4. Mai")).isTrue();
        assertThat(Text.hasDigit("٤ مايو")).isTrue();
        assertThat(Text.hasDigit("day \ud835\udfd7")).isTrue();
        assertThat(Text.hasDigit("im Mai ½ é 𝒜")).isFalse();
    }

    @Test
    void spaceOfAnyKindIsOneBlank() {
        assertThat(Text.folded("\u001f\t Jane\u00a0\u2003 Doe\u200b\n")).isEqualTo("Jane Doe");
        assertThat(Text.folded("co\u00adoperate\u200e\u007f")).isEqualTo("cooperate\u007f");
    }
}
