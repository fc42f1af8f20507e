package de.praeventionskette.referral.referral;

/** Id of a referral. */
public record ReferralId(String value) {}
