package de.praeventionskette.local.store;

import org.jspecify.annotations.Nullable;

/** Remembers every change of a document until the next checkpoint, so that an acknowledged write outlives the process. */
interface Journal extends AutoCloseable {

    /** Remembers nothing: for stores in memory. */
    Journal NONE = new Journal() {
        @Override
        public void append(String collection, byte[] position, byte @Nullable [] document) {
            // nothing outlives a store in memory
        }

        @Override
        public void awaitWritten() {
            // there is nothing to wait for
        }

        @Override
        public long lastSequence() {
            return 0;
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public void reset() {
            // there is nothing to forget
        }

        @Override
        public void close() {
            // there is nothing to close
        }
    };

    /** @param document the document as it is now, or null if it was removed */
    void append(String collection, byte[] position, byte @Nullable [] document);

    /** Returns when everything appended so far has left the process; many callers share one write. */
    void awaitWritten();

    /** The sequence of the last change appended. */
    long lastSequence();

    /** Bytes since the last checkpoint. */
    long size();

    /** Forgets everything: it is in the store now. No change may be under way. */
    void reset();

    @Override
    void close();
}
