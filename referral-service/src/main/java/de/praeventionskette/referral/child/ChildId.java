package de.praeventionskette.referral.child;

/** Id of a child inside this service; says nothing about the child. */
public record ChildId(String value) {}
