package io.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and items nested a million deep: an article or none, in seconds, on a stack as small as a task may have. */
class DeepPagesTest {
    private static final int DEEP = 1_000_000;
    private static final long STACK_BYTES = 512 << 10;
    /** Far longer than any takes on a busy machine; work in the square of a million takes hours. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private static final Articles ARTICLES = Articles.with(List.of());

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<ul><li>", "<table><td>"})
    void aPageNestedAMillionDeepIsReadOrLeftEmpty(String opening) throws Exception {
        String page = "<html><title>Storm shuts harbour</title><body><h1>Storm shuts harbour</h1>"
                + opening.repeat(DEEP / (opening.split("<", -1).length - 1)) + "The harbour was shut on Friday.";
        assertThat(read(MediaTypes.HTML, page).article().title()).contains("Storm shuts harbour");
    }

    @ParameterizedTest
    @ValueSource(strings = {MediaTypes.NEWSML_G2, MediaTypes.RSS_ITEM})
    void anItemNestedAMillionDeepIsReadOrLeftEmpty(String mediaType) throws Exception {
        Page page = read(mediaType, "<item>" + "<block>".repeat(DEEP) + "deep");
        assertThat(page.article().issues()).contains(Issue.NO_TITLE);
    }

    private static Page read(String mediaType, String text)
            throws InterruptedException, ExecutionException, TimeoutException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Document document = new Document(
                new Place("deep", Optional.empty(), 0, bytes.length),
                Optional.of("https://post.example/2024/05/03/storm"),
                Optional.empty(),
                mediaType,
                Optional.empty(),
                Optional.empty(),
                bytes);
        FutureTask<Page> reading = new FutureTask<>(() -> ARTICLES.read(document));
        Thread thread = new Thread(null, reading, "a small stack", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        return reading.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }
}
