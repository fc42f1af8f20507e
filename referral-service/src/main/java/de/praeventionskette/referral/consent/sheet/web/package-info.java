/** Signed sheets, and blank ones to sign, for people and for other programs. */
@NullMarked
package de.praeventionskette.referral.consent.sheet.web;

import org.jspecify.annotations.NullMarked;
