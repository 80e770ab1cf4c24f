package io.dateline.job;

/** Hears how far a run has come. */
public interface Progress {
    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void step(String name) {}

        @Override
        public void reading(int unitsDone, int units, long records) {}

        @Override
        public void warn(String message) {}
    };

    /** A step begins: a few words for a person. */
    void step(String name);

    /** Units of work that are done, of all, and records read so far. */
    void reading(int unitsDone, int units, long records);

    /** Something that a person should know though the run goes on. */
    void warn(String message);
}
