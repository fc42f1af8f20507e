/** By when somebody should have acted: an organization's own rules, in days or working days. */
@NullMarked
package de.praeventionskette.referral.deadline;

import org.jspecify.annotations.NullMarked;
