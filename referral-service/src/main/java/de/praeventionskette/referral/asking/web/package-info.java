/** The open form with which a family asks, and what comes after it. */
@NullMarked
package de.praeventionskette.referral.asking.web;

import org.jspecify.annotations.NullMarked;
