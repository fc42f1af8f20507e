package de.praeventionskette.kit.access;

import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import java.util.Optional;

/** The log of looks at protected data: no entry, no data. */
public interface AccessLog {
    /**
     * Writes an access down durably and returns only then; call it before the data is answered.
     *
     * @throws AccessNotRecorded if it could not be written for certain; the read must fail with it
     */
    void record(DataAccess access);

    /** Entries, the newest first. */
    Slice<AccessEntry> search(AccessQuery query, Limit limit, Optional<Cursor> after);

    /** Walks all chains and compares them with the anchors; takes time in proportion to the log. */
    Verification verify();

    /** Keeps the present head of this run's chain in another place; called hourly and at the end. */
    void anchor();
}
