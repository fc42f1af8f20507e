/** What this service knows of offers, organizations and municipalities: copies, fed by events. */
@NullMarked
package de.praeventionskette.referral.replica;

import org.jspecify.annotations.NullMarked;
