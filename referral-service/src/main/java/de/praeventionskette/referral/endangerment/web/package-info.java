/** The right way in words. */
@NullMarked
package de.praeventionskette.referral.endangerment.web;

import org.jspecify.annotations.NullMarked;
