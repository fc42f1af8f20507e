/** Drafts and their wrapped keys in MongoDB, in two databases. */
@NullMarked
package de.praeventionskette.referral.draft.mongo;

import org.jspecify.annotations.NullMarked;
