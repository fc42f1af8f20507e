package de.praeventionskette.contracts.vocabulary;

/** The law on which a responsibility rests. */
public enum LegalDomain {
    /** SGB VIII, including § 35a. */
    YOUTH_WELFARE,
    /** SGB IX part 2, Eingliederungshilfe. */
    PARTICIPATION,
    /** SGB XII, social assistance. */
    SOCIAL_ASSISTANCE
}
