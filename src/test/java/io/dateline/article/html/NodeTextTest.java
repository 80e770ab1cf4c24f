package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class NodeTextTest {
    private static final String SIGNS =
            "aZ\u00e9\u4e2d 7\u0667\ud835\udfce.  \n\t\u00a0\u2003\u00ad\u200b\ufeff\u2060\u200e\u0085\u0001\u007f";

    @Test
    void indentAndBreaksAreSpaceBesideTheWords() {
        NodeText text = NodeText.of("\n   Jane  Doe,\n reporter ");
        assertThat(text.folded()).isEqualTo("Jane Doe, reporter");
        assertThat(text.letters()).isEqualTo(15);
        assertThat(text.hasDigit()).isFalse();
        assertThat(text.beginsBlank()).isTrue();
        assertThat(text.endsBlank()).isTrue();
    }

    /** What a node says once for all is what each reader would find sign by sign. */
    @Test
    void anyTextIsReadAsSignBySign() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 20_000; n++) {
            String first = text(random);
            String second = text(random);
            NodeText node = NodeText.of(first);
            assertThat(node.hasDigit()).isEqualTo(Text.hasDigit(first));
            assertThat(node.letters()).isEqualTo(Line.letters(first));
            assertThat(node.isContested() ? Text.folded(first) : node.folded()).isEqualTo(bySign(first));
            assertThat(block(first, second)).isEqualTo(block(bySigns(first), bySigns(second)));
        }
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0, length = 1 + random.nextInt(8); i < length; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private static String[] bySigns(String text) {
        return text.split("", -1);
    }

    private static Optional<String> block(String... parts) {
        Line line = new Line();
        for (String part : parts) {
            if (!part.isEmpty()) {
                line.append(NodeText.of(part));
            }
        }
        Box box = new Box(new Element("p"), null, Cues.NONE, 0, 0);
        return Optional.ofNullable(line.end(0, box)).map(b -> b.text() + " " + b.chars());
    }

    private static Optional<String> block(String[] first, String[] second) {
        String[] all = Stream.of(first, second).flatMap(Arrays::stream).toArray(String[]::new);
        return block(all);
    }

    private static String bySign(String text) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff') {
                gap = true;
            } else if (c != '\u200e' && c != '\u200f' && c != '\u00ad') {
                out.append(gap && !out.isEmpty() ? " " : "").append(c);
                gap = false;
            }
        }
        return out.toString();
    }
}
