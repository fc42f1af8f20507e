/** Local days of the region: everything a person calls a day. */
@NullMarked
package de.praeventionskette.referral.calendar;

import org.jspecify.annotations.NullMarked;
