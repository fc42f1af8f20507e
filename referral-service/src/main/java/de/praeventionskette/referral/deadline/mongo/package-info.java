/** Rules of organizations as documents. */
@NullMarked
package de.praeventionskette.referral.deadline.mongo;

import org.jspecify.annotations.NullMarked;
