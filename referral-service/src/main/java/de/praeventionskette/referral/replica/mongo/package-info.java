/** The copies in MongoDB, rebuildable from the topics. */
@NullMarked
package de.praeventionskette.referral.replica.mongo;

import org.jspecify.annotations.NullMarked;
