package de.praeventionskette.referral.path;

/** Id of a path inside this service; never published. */
public record PathId(String value) {}
