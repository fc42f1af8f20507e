package de.praeventionskette.referral.consent.sheet;

import de.praeventionskette.kit.aggregate.AggregateStore;
import java.util.List;
import java.util.Optional;

/** Where signed sheets are kept, sealed. */
public interface Sheets {
    /**
     * Keeps a sheet with all its pages in one write; a repeat answers the first.
     *
     * @param sealed one per page, in order
     * @param digest keyed digest of what was sent, to tell a repeat from another request under the same id
     * @throws AggregateStore.KeyReused the id is taken by something else
     */
    Sheet keep(Sheet sheet, List<byte[]> sealed, String digest);

    /** A sheet, without its content. */
    Optional<Sheet> find(String id);

    /** Those of a referral, oldest first, at most {@code limit}, without their content. */
    List<Sheet> of(String referral, int limit);

    /** The sealed content of one page; empty: it is not there. */
    Optional<byte[]> sealed(String id, int page);

    /** Removes a sheet with all that is in it. */
    void remove(String id);
}
