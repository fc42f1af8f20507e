/** What families get on paper. */
@NullMarked
package de.praeventionskette.referral.paper;

import org.jspecify.annotations.NullMarked;
