/** Unterschriebene Einwilligung: scans and photos of signed sheets, sealed with the child's key. */
@NullMarked
package de.praeventionskette.referral.consent.sheet;

import org.jspecify.annotations.NullMarked;
