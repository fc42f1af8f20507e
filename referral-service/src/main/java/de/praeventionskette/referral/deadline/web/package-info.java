/** Rules of deadlines for people and for other programs. */
@NullMarked
package de.praeventionskette.referral.deadline.web;

import org.jspecify.annotations.NullMarked;
