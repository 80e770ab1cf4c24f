package io.dateline.annotate.entity;

import io.dateline.data.ModelFile;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Trained weights of names in English text, a byte each. Immutable.
 *
 * <p>As a file: eight bytes {@code DLNAMES1}; then for each row that is not all zero, the distance to the row before as a
 * number of seven bits a byte, low ones first; a byte whose bits say which tags have weights; and those weights.
 */
public final class Model implements Weights {
    private static final byte[] MAGIC = {'D', 'L', 'N', 'A', 'M', 'E', 'S', '1'};
    private static final int STRIDE = 8;
    private static final int LARGEST = 127;
    private static final int SEVEN_BITS = 0x7f;

    private final byte[] weights;

    private Model(byte[] weights) {
        this.weights = weights;
    }

    /**
     * The user's; the project's own where there is none.
     *
     * @throws IllegalArgumentException where the file is no such model: what, where, what to do
     */
    public static Model of(ModelFile file) {
        return file.model(Model::read, "dateline train entities").orElseGet(Model::known);
    }

    /** The project's own, or what stands in its place on the class path. */
    static Model known() {
        return Known.MODEL;
    }

    /** Read when it is first asked for: training needs none. */
    private static final class Known {
        private static final Model MODEL = resource();
    }

    /**
     * Rounds weights to bytes.
     *
     * @param largest what becomes 127; larger ones do too
     * @param least bytes nearer to zero are left out
     */
    static Model of(float[] mean, float largest, int least) {
        byte[] bytes = new byte[ROWS * STRIDE];
        for (int row = 0; row < ROWS; row++) {
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                int rounded = Math.round(mean[row * Tag.COUNT + tag] * LARGEST / largest);
                int bounded = Math.max(-LARGEST, Math.min(LARGEST, rounded));
                bytes[row * STRIDE + tag] = (byte) (Math.abs(bounded) < least ? 0 : bounded);
            }
        }
        return new Model(bytes);
    }

    @Override
    public void addTo(float[] scores, int feature) {
        int at = Weights.row(feature) * STRIDE;
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            scores[tag] += weights[at + tag];
        }
    }

    /** Writes the file; {@code out} is left open. */
    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.write(MAGIC);
        int last = 0;
        for (int row = 0; row < ROWS; row++) {
            int mask = 0;
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                mask |= weights[row * STRIDE + tag] != 0 ? 1 << tag : 0;
            }
            if (mask == 0) {
                continue;
            }
            int gap = row - last;
            last = row;
            while (gap > SEVEN_BITS) {
                data.writeByte((gap & SEVEN_BITS) | (SEVEN_BITS + 1));
                gap >>>= 7;
            }
            data.writeByte(gap);
            data.writeByte(mask);
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                if ((mask >> tag & 1) == 1) {
                    data.writeByte(weights[row * STRIDE + tag]);
                }
            }
        }
        data.flush();
    }

    /**
     * Reads the file.
     *
     * @throws IOException where it is not one
     */
    static Model read(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        for (int i = 0; i < MAGIC.length; i++) {
            if (bytes.length <= i || bytes[i] != MAGIC[i]) {
                throw new IOException("not a model of names: byte " + i + " is not that of DLNAMES1");
            }
        }
        try {
            return new Model(weights(bytes));
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IOException("a model of names that is cut off or damaged (" + bytes.length + " bytes)", e);
        }
    }

    /** @throws ArrayIndexOutOfBoundsException where rows reach behind the end of the file or of the table */
    private static byte[] weights(byte[] bytes) {
        byte[] weights = new byte[ROWS * STRIDE];
        int at = MAGIC.length;
        int row = 0;
        while (at < bytes.length) {
            int gap = 0;
            int shift = 0;
            while (bytes[at] < 0) {
                gap |= (bytes[at++] & SEVEN_BITS) << shift;
                shift += 7;
            }
            gap |= bytes[at++] << shift;
            row += gap;
            int mask = bytes[at++];
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                if ((mask >> tag & 1) == 1) {
                    weights[row * STRIDE + tag] = bytes[at++];
                }
            }
        }
        return weights;
    }

    private static Model resource() {
        try (InputStream in = Model.class.getResourceAsStream("names-en.model")) {
            if (in == null) {
                throw new IllegalStateException("no resource names-en.model");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
