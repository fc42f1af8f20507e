package de.praeventionskette.referral.asking;

import de.praeventionskette.referral.consent.GivenBy;

/** Who asks and so consents; before birth that is the mother alone. */
public enum Asker {
    EXPECTING(GivenBy.MOTHER_BEFORE_BIRTH, true),
    /** Not of age, for herself. */
    EXPECTING_MINOR(GivenBy.MINOR_MOTHER, true),
    PARENT(GivenBy.ONE_PARENT, false),
    PARENTS(GivenBy.BOTH_PARENTS, false),
    MINOR_MOTHER(GivenBy.MINOR_MOTHER, false),
    GUARDIAN(GivenBy.GUARDIAN, false);

    private final GivenBy gives;
    private final boolean expects;

    Asker(GivenBy gives, boolean expects) {
        this.gives = gives;
        this.expects = expects;
    }

    /** As whom they consent. */
    public GivenBy gives() {
        return gives;
    }

    /** Whether the child is not born. */
    public boolean expects() {
        return expects;
    }
}
