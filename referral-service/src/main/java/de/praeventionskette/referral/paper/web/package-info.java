/** Paper as an answer. */
@NullMarked
package de.praeventionskette.referral.paper.web;

import org.jspecify.annotations.NullMarked;
