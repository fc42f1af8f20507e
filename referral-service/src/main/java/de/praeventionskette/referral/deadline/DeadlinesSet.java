package de.praeventionskette.referral.deadline;

/** An organization has set its rules anew. */
public record DeadlinesSet(String organization) {}
