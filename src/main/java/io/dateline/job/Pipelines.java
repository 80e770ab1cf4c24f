package io.dateline.job;

import io.dateline.Pipeline;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One pipeline for each settings in a JVM: its data files are read once, not once a task. */
final class Pipelines {
    private static final Map<Pipeline.Settings, Pipeline> KNOWN = new ConcurrentHashMap<>();

    private Pipelines() {}

    static Pipeline of(Pipeline.Settings settings) {
        return KNOWN.computeIfAbsent(settings, Pipeline::new);
    }
}
