/** Children and their wrapped keys in MongoDB, in two databases. */
@NullMarked
package de.praeventionskette.referral.child.mongo;

import org.jspecify.annotations.NullMarked;
