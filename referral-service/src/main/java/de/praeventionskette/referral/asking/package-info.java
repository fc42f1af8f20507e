/** Families ask for help themselves: who may come in, so that robots do not, and how often. */
@NullMarked
package de.praeventionskette.referral.asking;

import org.jspecify.annotations.NullMarked;
