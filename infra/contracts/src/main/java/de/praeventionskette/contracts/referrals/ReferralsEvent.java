package de.praeventionskette.contracts.referrals;

import de.praeventionskette.contracts.EventType;
import de.praeventionskette.contracts.Topic;

/** What a referral wants of the offer’s places. */
public enum ReferralsEvent implements EventType {
    /** A referral was submitted and is not answered yet; it holds no place. */
    PLACE_ASKED("place-asked"),
    /** A referral was accepted: it needs a place from now on. */
    PLACE_WANTED("place-wanted"),
    /** A referral has ended: its place is free again. */
    PLACE_NO_LONGER_WANTED("place-no-longer-wanted");

    private final String shortName;

    ReferralsEvent(String shortName) {
        this.shortName = shortName;
    }

    @Override
    public Topic topic() {
        return Topic.REFERRALS;
    }

    @Override
    public String shortName() {
        return shortName;
    }
}
