/** Signed sheets in MongoDB. */
@NullMarked
package de.praeventionskette.referral.consent.sheet.mongo;

import org.jspecify.annotations.NullMarked;
