package de.praeventionskette.referral.consent;

/** Who gave the consent, and what they said about custody. Before birth the data subject is the mother. */
public enum GivenBy {
    /** One parent with custody, of whom nothing more was written down. */
    ONE_PARENT,
    /** One parent who has custody alone. */
    SOLE_PARENT,
    /** One parent who says that the other one, with whom custody is shared, agrees (§§ 1627, 1629 BGB). */
    PARENT_OTHER_AGREES,
    /** One of two separated parents with custody, with whom the child lives, in a matter of everyday life (§ 1687 BGB). */
    PARENT_IN_EVERYDAY_MATTER,
    BOTH_PARENTS,
    GUARDIAN,
    /** A minor mother for herself. */
    MINOR_MOTHER,
    MOTHER_BEFORE_BIRTH
}
