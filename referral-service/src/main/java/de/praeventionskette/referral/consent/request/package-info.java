/** Einwilligung auf dem eigenen Telefon: a professional asks, the family answers itself, once. */
@NullMarked
package de.praeventionskette.referral.consent.request;

import org.jspecify.annotations.NullMarked;
