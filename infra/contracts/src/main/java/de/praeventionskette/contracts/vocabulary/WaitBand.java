package de.praeventionskette.contracts.vocabulary;

/** How long those who lately got a place had waited for it: the middle one of them, as a band. */
public enum WaitBand {
    /** Less than a week. */
    UNDER_1_WEEK,
    /** One to two weeks. */
    UP_TO_2_WEEKS,
    /** Two to four weeks. */
    UP_TO_4_WEEKS,
    /** Four to eight weeks. */
    UP_TO_8_WEEKS,
    /** Eight to twelve weeks. */
    UP_TO_12_WEEKS,
    /** More than twelve weeks. */
    OVER_12_WEEKS
}
