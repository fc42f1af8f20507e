/** Paths in MongoDB. */
@NullMarked
package de.praeventionskette.referral.path.mongo;

import org.jspecify.annotations.NullMarked;
