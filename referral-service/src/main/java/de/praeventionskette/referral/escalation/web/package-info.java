/** The weekly figures for people and for other programs. */
@NullMarked
package de.praeventionskette.referral.escalation.web;

import org.jspecify.annotations.NullMarked;
