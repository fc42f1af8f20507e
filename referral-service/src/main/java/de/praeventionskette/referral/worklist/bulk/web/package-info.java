/** Choosing many lines of a list, and what becomes of each. */
@NullMarked
package de.praeventionskette.referral.worklist.bulk.web;

import org.jspecify.annotations.NullMarked;
