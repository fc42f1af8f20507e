package de.praeventionskette.referral.asking.web;

import de.praeventionskette.referral.replica.Directory.Contact;

/**
 * The offer above the form.
 *
 * @param region five-digit district key
 * @param receiver name of the organization and team that gets the data
 * @param recipient id of that organization
 * @param ages for which age, in words
 * @param maxAgeMonths the oldest
 * @param contact how to reach it without any of this
 */
record AskedOffer(
        String id,
        String region,
        String title,
        String receiver,
        String recipient,
        String ages,
        int maxAgeMonths,
        Contact contact) {}
