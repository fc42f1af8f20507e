/** Paper as PDF, readable by screen readers too. */
@NullMarked
package de.praeventionskette.referral.paper.pdf;

import org.jspecify.annotations.NullMarked;
