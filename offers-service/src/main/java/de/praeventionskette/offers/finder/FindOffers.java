package de.praeventionskette.offers.finder;

import de.praeventionskette.kit.problem.Unavailable;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.offers.municipality.Ags;
import java.util.List;
import java.util.Optional;

/** Somebody looks for help. */
public final class FindOffers {
    private final OfferIndex index;
    private final CatchUp catchUp;

    public FindOffers(OfferIndex index, CatchUp catchUp) {
        this.index = index;
        this.catchUp = catchUp;
    }

    /**
     * What fits, free places first, then by title.
     *
     * @throws Unavailable the index is being made, which takes seconds after a start
     */
    public Slice<Found> find(Search search, Optional<Cursor> cursor, Limit limit) {
        if (!catchUp.isComplete()) {
            throw new Unavailable("finder.starting");
        }
        Found.Place after = cursor.map(FindOffers::place).orElse(null);
        return Slice.of(index.search(search, after, limit.value() + 1), limit, found -> cursor(found.place()));
    }

    /** Municipalities that any offer serves. */
    public List<Ags> served() {
        return index.served();
    }

    private static Cursor cursor(Found.Place place) {
        return Cursor.after(place.rank(), place.title(), place.id());
    }

    private static Found.Place place(Cursor cursor) {
        return new Found.Place((int) cursor.number(0), cursor.text(1), cursor.text(2));
    }
}
