package io.dateline.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/** Kinds of damage that archives have in practice, each done to a sample at a place that a seed says. */
enum Mutation {
    NONE,
    FLIPPED_BIT,
    FLIPPED_BYTES,
    ZEROS_OVER_BYTES,
    BYTES_INSERTED,
    BYTES_LOST,
    CUT_AT_THE_END,
    CUT_AT_THE_START,
    GARBAGE_BETWEEN,
    ZEROS_BETWEEN,
    ZEROS_AT_THE_END,
    RECORD_TWICE,
    RECORD_LOST,
    RECORDS_SWAPPED,
    BYTES_SWAPPED,
    HALF_A_RECORD_BEFORE_A_WHOLE_ONE,
    LENGTH_WRONG,
    LENGTH_HUGE,
    LENGTH_NO_NUMBER,
    LENGTH_LOST,
    LENGTH_TWICE,
    TYPE_LOST,
    HEADER_LINE_BROKEN,
    EMPTY_LINE_LOST,
    VERSION_LINE_LOST,
    LINE_ENDS_AFTER_RECORD_LOST,
    CHECKSUM_WRONG,
    FLAGS_OF_MEMBER_WRONG,
    BOMB_BETWEEN,
    FOREIGN_MEMBER_BETWEEN;

    /**
     * A damaged archive.
     *
     * @param whole records that no damage touched
     * @param copies how often each whole record stands in it
     * @param hasParts whether parts of records stand in it
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Damaged(byte[] bytes, BitSet whole, int[] copies, boolean hasParts) {}

    Damaged damage(SampleWarc sample, SplittableRandom random) {
        int records = sample.entries().size();
        int victim = random.nextInt(records);
        Draft draft = new Draft(sample);
        byte[] stored = sample.entries().get(victim).stored();
        int length = sample.bytes().length;
        int at = random.nextInt(length);
        int count = Math.min(1 + random.nextInt(random.nextInt(4) == 0 ? 3000 : 40), length - at);
        switch (this) {
            case NONE -> {}
            case FLIPPED_BIT -> draft.bytes[at] ^= (byte) (1 << random.nextInt(8));
            case FLIPPED_BYTES -> {
                for (int i = 0; i < count; i++) {
                    draft.bytes[at + i] ^= (byte) (1 + random.nextInt(255));
                }
            }
            case ZEROS_OVER_BYTES -> Arrays.fill(draft.bytes, at, at + count, (byte) 0);
            case BYTES_INSERTED -> draft.replace(at, at, garbage(count, random));
            case BYTES_LOST -> draft.replace(at, at + count, new byte[0]);
            case CUT_AT_THE_END -> draft.replace(at, length, new byte[0]);
            case CUT_AT_THE_START -> draft.replace(0, at, new byte[0]);
            case GARBAGE_BETWEEN -> draft.insert(victim, garbage(count, random));
            case ZEROS_BETWEEN -> draft.insert(victim, new byte[count]);
            case ZEROS_AT_THE_END -> draft.insert(records, new byte[count]);
            case RECORD_TWICE -> {
                draft.insert(victim, stored);
                draft.copies[victim] = 2;
            }
            case RECORD_LOST -> {
                draft.replace(sample.start(victim), sample.start(victim + 1), new byte[0]);
                draft.copies[victim] = 0;
            }
            case RECORDS_SWAPPED -> {
                draft.replace(sample.start(victim), sample.start(victim + 1), new byte[0]);
                draft.insert(0, stored);
                draft.copies[victim] = 1;
            }
            case BYTES_SWAPPED -> {
                int other = random.nextInt(length);
                byte kept = draft.bytes[at];
                draft.bytes[at] = draft.bytes[other];
                draft.bytes[other] = kept;
                draft.touch(other, other + 1);
            }
            case HALF_A_RECORD_BEFORE_A_WHOLE_ONE -> draft.insert(victim, Arrays.copyOf(stored, stored.length / 2));
            case LENGTH_WRONG ->
                rewrite(draft, sample, victim, random, "(?i)(content-length: )\\d+", "$1" + random.nextInt(5000));
            case LENGTH_HUGE -> rewrite(draft, sample, victim, random, "(?i)(content-length: \\d+)", "$10000000");
            case LENGTH_NO_NUMBER ->
                rewrite(draft, sample, victim, random, "(?i)(content-length: )\\d+", "$1very long");
            case LENGTH_LOST -> rewrite(draft, sample, victim, random, "(?i)content-length: \\d+\r?\n", "");
            case LENGTH_TWICE ->
                rewrite(draft, sample, victim, random, "(?i)(content-length: )(\\d+\r?\n)", "$1$2$19$2");
            case TYPE_LOST -> rewrite(draft, sample, victim, random, "(?i)warc-type: .*\r?\n", "");
            case HEADER_LINE_BROKEN -> rewrite(draft, sample, victim, random, "(?i)(warc-date)(:)", "$1\u00ff ");
            case EMPTY_LINE_LOST -> rewrite(draft, sample, victim, random, "(\r?\n)\r?\n", "$1");
            case VERSION_LINE_LOST -> rewrite(draft, sample, victim, random, "(?i)warc/1..\r?\n", "");
            case LINE_ENDS_AFTER_RECORD_LOST -> rewriteEnd(draft, sample, victim, random);
            case CHECKSUM_WRONG -> draft.bytes[sample.start(victim + 1) - 1 - random.nextInt(8)] ^= 0x55;
            case FLAGS_OF_MEMBER_WRONG -> draft.bytes[sample.start(victim) + 3] ^= (byte) (1 << random.nextInt(8));
            case BOMB_BETWEEN -> draft.insert(Math.max(1, victim), SampleWarc.member(bomb(), 9, random));
            case FOREIGN_MEMBER_BETWEEN ->
                draft.insert(
                        Math.max(1, victim),
                        SampleWarc.member("no record".getBytes(StandardCharsets.UTF_8), 9, random));
        }
        switch (this) {
            case FLIPPED_BIT, BYTES_SWAPPED -> draft.touch(at, at + 1);
            case FLIPPED_BYTES, ZEROS_OVER_BYTES, BYTES_LOST -> draft.touch(at, at + count);
            case BYTES_INSERTED -> draft.touch(at - 1, at + 1);
            case CUT_AT_THE_END -> draft.touch(at, length);
            case CUT_AT_THE_START -> draft.touch(0, at);
            case LENGTH_WRONG,
                    LENGTH_HUGE,
                    LENGTH_NO_NUMBER,
                    LENGTH_LOST,
                    LENGTH_TWICE,
                    TYPE_LOST,
                    HEADER_LINE_BROKEN,
                    EMPTY_LINE_LOST,
                    VERSION_LINE_LOST,
                    LINE_ENDS_AFTER_RECORD_LOST,
                    CHECKSUM_WRONG,
                    FLAGS_OF_MEMBER_WRONG -> draft.touch(sample.start(victim), sample.start(victim) + 1);
            default -> {}
        }
        boolean hasParts = draft.whole.cardinality() < records || this == HALF_A_RECORD_BEFORE_A_WHOLE_ONE;
        return new Damaged(draft.bytes, draft.whole, draft.copies, hasParts);
    }

    private static void rewrite(
            Draft draft, SampleWarc sample, int victim, SplittableRandom random, String pattern, String replacement) {
        String text = new String(sample.entries().get(victim).plain(), StandardCharsets.ISO_8859_1);
        byte[] changed = text.replaceFirst(pattern, replacement).getBytes(StandardCharsets.ISO_8859_1);
        replace(draft, sample, victim, random, changed);
    }

    private static void rewriteEnd(Draft draft, SampleWarc sample, int victim, SplittableRandom random) {
        byte[] plain = sample.entries().get(victim).plain();
        replace(draft, sample, victim, random, Arrays.copyOf(plain, plain.length - 1 - random.nextInt(4)));
    }

    private static void replace(Draft draft, SampleWarc sample, int victim, SplittableRandom random, byte[] plain) {
        boolean isGzip = sample.entries().get(victim).stored()[0] == 0x1f;
        byte[] stored = isGzip ? SampleWarc.member(plain, 6, random) : plain;
        draft.replace(sample.start(victim), sample.start(victim + 1), stored);
    }

    private static byte[] garbage(int count, SplittableRandom random) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bomb() {
        byte[] bytes = new byte[3 << 20];
        byte[] head = "WARC/1.0\r\nWARC-Type: resource\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    /** The archive while it is changed. */
    private static final class Draft {
        private final SampleWarc sample;
        private final BitSet whole = new BitSet();
        private final int[] copies;
        private byte[] bytes;

        Draft(SampleWarc sample) {
            this.sample = sample;
            this.bytes = sample.bytes();
            this.copies = new int[sample.entries().size()];
            Arrays.fill(copies, 1);
            whole.set(0, copies.length);
        }

        void touch(int from, int to) {
            for (int i = 0; i < copies.length; i++) {
                if (sample.start(i) < to && sample.start(i + 1) > from) {
                    whole.clear(i);
                }
            }
        }

        void insert(int record, byte[] inserted) {
            replace(sample.start(record), sample.start(record), inserted);
        }

        void replace(int from, int to, byte[] by) {
            byte[] changed = Arrays.copyOf(bytes, bytes.length - (to - from) + by.length);
            System.arraycopy(by, 0, changed, from, by.length);
            System.arraycopy(bytes, to, changed, from + by.length, bytes.length - to);
            bytes = changed;
        }
    }
}
