/** What a family reads before it consents: one version of one text, in nine languages. */
@NullMarked
package de.praeventionskette.referral.consent.text;

import org.jspecify.annotations.NullMarked;
