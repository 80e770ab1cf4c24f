package io.dateline.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The text of a WARC in sound packing: the first byte says in which, so that whatever is wrong is wrong in the records.
 */
class WarcFuzzTest {
    private static final String RECORD = String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Target-URI: https://post.example/a",
            "WARC-Date: 2024-05-03T10:30:00Z",
            "Content-Type: application/http",
            "Content-Length: 59",
            "",
            "HTTP/1.1 200 OK",
            "Content-Type: text/html",
            "",
            "<html>one</html>",
            "",
            "");
    private static final List<Packing> PACKINGS = List.of(Packing.values());

    private enum Packing {
        PLAIN {
            @Override
            byte[] of(byte[] text) {
                return text;
            }
        },
        ONE_MEMBER {
            @Override
            byte[] of(byte[] text) throws IOException {
                return ReadArchive.gzip(text);
            }
        },
        MEMBERS {
            @Override
            byte[] of(byte[] text) throws IOException {
                return inPieces(text, ReadArchive::gzip);
            }
        },
        FRAMES {
            @Override
            byte[] of(byte[] text) throws IOException {
                return inPieces(text, Zstd::compress);
            }
        },
        ZIPPED {
            @Override
            byte[] of(byte[] text) throws IOException {
                return Packed.zip(Map.of("crawl.warc", text));
            }
        },
        PAIR_IN_A_TAR {
            @Override
            byte[] of(byte[] text) throws IOException {
                return Packed.tar(Map.of("crawl.warc", text, "crawl.warc.gz", MEMBERS.of(text)));
            }
        };

        abstract byte[] of(byte[] text) throws IOException;
    }

    private interface Coder {
        byte[] coded(byte[] piece) throws IOException;
    }

    /** A piece before each line that starts like a version line. */
    private static byte[] inPieces(byte[] text, Coder coder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String latin = new String(text, StandardCharsets.ISO_8859_1);
        for (String piece : latin.split("(?=\nWARC/)", -1)) {
            out.write(coder.coded(piece.getBytes(StandardCharsets.ISO_8859_1)));
        }
        return out.toByteArray();
    }

    static Stream<byte[]> recordsInEachPacking() {
        return IntStream.range(0, PACKINGS.size())
                .mapToObj(packing -> ((char) packing + RECORD + RECORD.replace("response", "revisit"))
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    @MethodSource("recordsInEachPacking")
    @FuzzTest
    void recordsThatNobodyWrote(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        Packing packing = PACKINGS.get((input[0] & 0xff) % PACKINGS.size());
        FuzzedArchive.check(packing.of(Arrays.copyOfRange(input, 1, input.length)));
    }
}
