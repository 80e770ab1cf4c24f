package io.dateline.article.text;

import io.dateline.article.text.Damage.Loss;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one misreading would explain in a text, and how surely. */
final class Diagnosis {
    /** Where nothing is sure by itself, this many sequences to one character that is unexplained, and more. */
    private static final int EXPLAINED_TO_ORPHANS = 4;

    private final String text;
    private final int misreading;
    private final List<Damage> damages = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final Set<UnicodeScript> scripts =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.BRAILLE);
    private int points;
    private int explained;
    private int orphans;
    private boolean hasSure;

    private Diagnosis(String text, int misreading) {
        this.text = text;
        this.misreading = misreading;
    }

    static Diagnosis of(String text, int misreading) {
        Diagnosis diagnosis = new Diagnosis(text, misreading);
        diagnosis.collect();
        diagnosis.weigh();
        return diagnosis;
    }

    private void collect() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            @Nullable Damage damage = c < 0x80 ? null : Damage.at(text, at, misreading);
            Evidence weight = damage == null ? Evidence.AGAINST : Evidence.of(text, damage);
            if (damage != null && weight != Evidence.AGAINST) {
                damages.add(damage);
                explained += damage.loss() == Loss.SPACE ? 0 : damage.length();
                evidence.add(weight);
                at = damage.end();
            } else {
                orphans += isOrphan(at) ? 1 : 0;
                at++;
            }
        }
    }

    private void weigh() {
        for (int i = 0; i < damages.size(); i++) {
            Evidence weight = evidence.get(i);
            if (weight.points == 0) {
                continue;
            }
            Damage damage = damages.get(i);
            boolean isTainted = isTainted(i, damage);
            points += isTainted ? Math.min(1, weight.points) : weight.points;
            hasSure |= weight == Evidence.SURE && !isTainted;
            scripts.add(Plausibility.scriptOf(damage.codePoint()));
        }
    }

    /** Whether a character that the misreading does not explain stands right beside. */
    private boolean isTainted(int i, Damage damage) {
        boolean isAfterDamage = i > 0 && damages.get(i - 1).end() == damage.start();
        boolean isBeforeDamage = i + 1 < damages.size() && damages.get(i + 1).start() == damage.end();
        return (!isAfterDamage && damage.start() > 0 && isOrphan(damage.start() - 1))
                || (!isBeforeDamage && damage.end() < text.length() && isOrphan(damage.end()));
    }

    private boolean isOrphan(int at) {
        char c = text.charAt(at);
        return c >= 0x80 && c != '\uFFFD' && !Plausibility.isTypographic(c) && !Plausibility.isControl(c);
    }

    /** Points of evidence; 0 where they are not enough to touch the text. */
    int points() {
        boolean isSure = hasSure || (long) orphans * EXPLAINED_TO_ORPHANS <= damages.size();
        return points >= Evidence.ENOUGH && isSure ? points : 0;
    }

    /** Characters that the misreading explains. */
    int explained() {
        return explained;
    }

    /** The text with the damage undone. */
    String repaired() {
        StringBuilder sound = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i < damages.size(); i++) {
            Damage damage = damages.get(i);
            boolean isOurs = damage.loss() == Loss.MARKED
                    || damage.loss() == Loss.QUESTION
                    || scripts.contains(Plausibility.scriptOf(damage.codePoint()));
            if (isOurs) {
                sound.append(text, from, damage.start()).appendCodePoint(damage.codePoint());
                from = damage.end();
            }
        }
        return sound.append(text, from, text.length()).toString();
    }
}
