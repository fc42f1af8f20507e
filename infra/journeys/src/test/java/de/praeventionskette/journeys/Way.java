package de.praeventionskette.journeys;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;

/** A way that some journeys go, and what must hold in the end of all that went it. */
interface Way {
    /** Walks one to its end; returns the referrals that came of it and are known to whoever walked. */
    List<Journey> walk(String key, Random random);

    /** The referrals that whoever walked never saw, as those see them to whom they came. */
    default List<Journey> seenByOthers() {
        return List.of();
    }

    /**
     * What must hold of them beside what holds of every journey.
     *
     * @param stored referrals by id
     */
    void mustHold(Map<String, Document> stored);
}
