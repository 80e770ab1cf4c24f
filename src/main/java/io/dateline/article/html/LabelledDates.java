package io.dateline.article.html;

import java.util.ArrayList;
import java.util.List;

/**
 * The dates of a line, each with what the words beside it say of it: "Published 3 May 2024, last updated 5 May 2024".
 * Words before a date go before those behind it.
 */
final class LabelledDates {
    /** What the words beside a date say that it is. */
    enum Role {
        PUBLISHED,
        MODIFIED,
        /** Of a printed edition. */
        EDITION,
        UNSAID
    }

    record Labelled(ReadDate date, Role role) {}

    private LabelledDates() {}

    /**
     * The dates of a line in order.
     *
     * @param before what stands before the line, to tell where the line itself says nothing; may be empty
     */
    static List<Labelled> of(DateText text, String line, String before) {
        List<ReadDate> dates = text.all(line);
        List<Labelled> labelled = new ArrayList<>();
        boolean anyBefore = false;
        for (int i = 0; i < dates.size(); i++) {
            Role role = role(line.substring(
                    i == 0 ? 0 : dates.get(i - 1).end(), dates.get(i).start()));
            anyBefore |= role != Role.UNSAID;
            labelled.add(new Labelled(dates.get(i), role));
        }
        if (anyBefore || dates.isEmpty()) {
            return labelled;
        }
        for (int i = 0; i < dates.size(); i++) {
            int end = i + 1 < dates.size() ? dates.get(i + 1).start() : line.length();
            labelled.set(
                    i,
                    new Labelled(dates.get(i), role(line.substring(dates.get(i).end(), end))));
        }
        if (labelled.get(0).role() == Role.UNSAID) {
            labelled.set(0, new Labelled(dates.get(0), role(before)));
        }
        return labelled;
    }

    static Role role(String words) {
        if (words.isBlank()) {
            return Role.UNSAID;
        }
        UpdateWords known = UpdateWords.INSTANCE;
        if (known.areIn(words)) {
            return Role.MODIFIED;
        }
        return known.tellOfAnEdition(words)
                ? Role.EDITION
                : known.tellOfPublishing(words) ? Role.PUBLISHED : Role.UNSAID;
    }
}
