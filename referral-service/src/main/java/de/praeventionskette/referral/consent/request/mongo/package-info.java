/** Requests for consent in MongoDB. */
@NullMarked
package de.praeventionskette.referral.consent.request.mongo;

import org.jspecify.annotations.NullMarked;
