/** Einwilligung: what a family allowed, until when, and the one gate that asks. */
@NullMarked
package de.praeventionskette.referral.consent;

import org.jspecify.annotations.NullMarked;
