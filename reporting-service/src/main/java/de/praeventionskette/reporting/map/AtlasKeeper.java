package de.praeventionskette.reporting.map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the pages in use fresh; while the store is away it says so once and tries again. */
final class AtlasKeeper implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(AtlasKeeper.class);

    private final Atlas atlas;
    private boolean complained;

    AtlasKeeper(Atlas atlas) {
        this.atlas = atlas;
    }

    @Override
    public void run() {
        try {
            atlas.refresh();
            complained = false;
        } catch (RuntimeException e) {
            if (!complained) {
                LOG.warn("maps wait", e);
                complained = true;
            }
        }
    }
}
