package de.praeventionskette.referral.notice;

/** Something about a subscription was changed; nobody follows it. */
public record SubscriptionChanged() {}
