package io.dateline.article.html;

/**
 * The cues of a box as two sets: {@code hard} tell by themselves, {@code soft} need other evidence.
 *
 * @param hard bits of {@link Cue}
 * @param soft likewise
 */
record Cues(long hard, long soft) {
    static final Cues NONE = new Cues(0, 0);

    boolean has(Cue cue) {
        return (hard & cue.bit()) != 0;
    }

    boolean hints(Cue cue) {
        return (soft & cue.bit()) != 0;
    }

    boolean isNone() {
        return (hard | soft) == 0;
    }

    Cues and(Cues other) {
        return other.isNone() ? this : isNone() ? other : new Cues(hard | other.hard, soft | other.soft);
    }

    static Cues hard(Cue cue) {
        return new Cues(cue.bit(), 0);
    }

    static Cues soft(Cue cue) {
        return new Cues(0, cue.bit());
    }
}
