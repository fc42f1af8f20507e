package de.praeventionskette.referral.consent.request;

/** What happens to a request; never leaves the service. */
public sealed interface ConsentRequestEvent {
    record ConsentAsked(ConsentRequestId request) implements ConsentRequestEvent {}

    record RequestOpened(ConsentRequestId request) implements ConsentRequestEvent {}

    record RequestAnswered(ConsentRequestId request) implements ConsentRequestEvent {}

    /** The answer went into a referral. */
    record RequestUsed(ConsentRequestId request) implements ConsentRequestEvent {}
}
