/** The API for families. */
@NullMarked
package de.praeventionskette.referral.family.web;

import org.jspecify.annotations.NullMarked;
