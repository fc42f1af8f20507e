package de.praeventionskette.referral.consent.request;

/** Id of a request for consent. */
public record ConsentRequestId(String value) {}
