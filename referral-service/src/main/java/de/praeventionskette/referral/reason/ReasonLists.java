package de.praeventionskette.referral.reason;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The lists of all organizations; one that was never written is empty. */
public interface ReasonLists {
    /** The list of an organization. */
    ReasonList of(String organization);

    /** The lists of several. */
    List<ReasonList> ofAll(Collection<String> organizations);

    /** Changes the list of an organization; state and events are one write. */
    ReasonList change(String organization, String region, Function<ReasonList, List<ReasonEvent>> change);
}
