/** Absences on pages and in the API. */
@NullMarked
package de.praeventionskette.referral.absence.web;

import org.jspecify.annotations.NullMarked;
