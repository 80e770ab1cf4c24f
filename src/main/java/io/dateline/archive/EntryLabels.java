package io.dateline.archive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * What rows call the entries of one archive. A name is a label and nothing more: it names no place on any disk, steps out of
 * none, and carries no control characters. Of entries with one name all but the first have their offset behind it.
 */
final class EntryLabels {
    private static final int LONGEST = 1024;
    private static final int BITS = 1 << 24;

    /** Hashes of the names so far; two names of one hash only make a label longer than it need be. */
    private final BitSet seen = new BitSet();

    String label(String name, long offset) {
        String clean = clean(name);
        int hash = Math.floorMod(clean.hashCode() * 0x9E3779B9, BITS);
        if (seen.get(hash) || clean.isEmpty()) {
            return clean + "@" + offset;
        }
        seen.set(hash);
        return clean;
    }

    /** A path of plain steps, with {@code /} between them. */
    static String clean(String name) {
        List<String> steps = new ArrayList<>();
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        for (String step : cut.replace('\\', '/').split("/", -1)) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.remove(steps.size() - 1);
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        StringBuilder label = new StringBuilder();
        String.join("/", steps).codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean isHidden = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (isHidden) {
                label.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                label.appendCodePoint(c);
            }
        });
        return label.toString();
    }
}
