/** Requests for consent: what the professional sees, and the family's page. */
@NullMarked
package de.praeventionskette.referral.consent.request.web;

import org.jspecify.annotations.NullMarked;
