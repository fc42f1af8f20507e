package de.praeventionskette.offers.finder;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.offers.offer.Offer;

/**
 * An offer as the index knows it.
 *
 * @param offer the offer
 * @param organizationName who offers it, for people to read
 */
public record Found(Loaded<Offer> offer, String organizationName) {

    /** Where the offer stands in the order of results. */
    public Place place() {
        Offer state = offer.state();
        return new Place(rank(state), state.content().title(), offer.id());
    }

    private static int rank(Offer offer) {
        if (offer.capacity().reportedOn() == null) {
            return Place.UNKNOWN;
        }
        return switch (offer.capacity().band()) {
            case FREE, FEW -> Place.FREE;
            case NONE -> Place.TAKEN;
        };
    }

    boolean readsLike(Found other) {
        Offer mine = offer.state();
        Offer theirs = other.offer.state();
        return organizationName.equals(other.organizationName)
                && mine.content().equals(theirs.content())
                && mine.capacity().equals(theirs.capacity())
                && mine.upkeep().withdrawn() == theirs.upkeep().withdrawn();
    }

    boolean isOlderThan(Found other) {
        return offer.version() < other.offer.version();
    }

    /**
     * Place in the order of results: free places first, then by title.
     *
     * @param rank {@link #FREE}, {@link #UNKNOWN} or {@link #TAKEN}
     * @param title title of the offer
     * @param id id of the offer, to tell equal titles apart
     */
    public record Place(int rank, String title, String id) {
        public static final int FREE = 0;
        public static final int UNKNOWN = 1;
        public static final int TAKEN = 2;
    }
}
