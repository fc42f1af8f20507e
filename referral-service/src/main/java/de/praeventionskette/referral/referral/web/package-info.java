/** The API of referrals. */
@NullMarked
package de.praeventionskette.referral.referral.web;

import org.jspecify.annotations.NullMarked;
