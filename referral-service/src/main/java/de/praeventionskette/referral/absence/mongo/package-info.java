/** Absences in MongoDB. */
@NullMarked
package de.praeventionskette.referral.absence.mongo;

import org.jspecify.annotations.NullMarked;
