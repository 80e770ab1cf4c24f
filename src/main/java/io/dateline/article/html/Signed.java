package io.dateline.article.html;

import io.dateline.article.Byline;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A place of a page that signs its article.
 *
 * @param byline the names that it gives
 * @param text as it stands there
 * @param rule by which it was found
 * @param weight how far it is to be trusted, 0 to 1
 * @param order its place in the walk over the page; 0 where it has none
 * @param box the largest element that holds this byline and no other
 * @param group the class of the element, which places of one byline share
 */
record Signed(Byline byline, String text, String rule, double weight, int order, Optional<Element> box, String group) {
    Signed(Byline byline, String text, String rule, double weight) {
        this(byline, text, rule, weight, 0, Optional.empty(), "");
    }

    Signed with(Byline other) {
        return new Signed(other, text, rule, weight, order, box, group);
    }

    boolean names() {
        return !byline.persons().isEmpty() || !byline.organisations().isEmpty();
    }

    Candidate candidate() {
        return new Candidate(text, rule, weight);
    }
}
