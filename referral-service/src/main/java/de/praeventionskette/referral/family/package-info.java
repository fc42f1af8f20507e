/** What a family does itself with its path code. */
@NullMarked
package de.praeventionskette.referral.family;

import org.jspecify.annotations.NullMarked;
