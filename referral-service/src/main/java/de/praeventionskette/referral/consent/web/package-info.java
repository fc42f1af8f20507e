/** How consent is written in requests. */
@NullMarked
package de.praeventionskette.referral.consent.web;

import org.jspecify.annotations.NullMarked;
