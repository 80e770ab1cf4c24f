package io.dateline.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A compressed stream that ends where it is damaged; what was read until then is whole. */
final class UntilDamage extends FilterInputStream {
    UntilDamage(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        try {
            return super.read(buffer, from, count);
        } catch (EOFException | ZipException e) {
            return -1;
        }
    }
}
