package io.dateline.job;

import io.dateline.archive.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** A file of any Hadoop file system. */
record HadoopSource(String archive, Path path, long length, Configuration conf) implements ByteSource {
    @Override
    public InputStream open(long offset) throws IOException {
        FSDataInputStream in = path.getFileSystem(conf).open(path);
        try {
            in.seek(offset);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return in;
    }
}
