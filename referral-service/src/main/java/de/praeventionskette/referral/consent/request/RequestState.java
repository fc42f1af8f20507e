package de.praeventionskette.referral.consent.request;

/** How a request stands. */
public enum RequestState {
    /** The family has not opened it yet. */
    ASKED,
    /** The family reads. */
    OPENED,
    AGREED,
    DECLINED,
    /** Nobody answered in time. */
    OVER
}
