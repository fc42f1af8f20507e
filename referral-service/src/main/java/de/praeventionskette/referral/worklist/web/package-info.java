/** The API of worklists. */
@NullMarked
package de.praeventionskette.referral.worklist.web;

import org.jspecify.annotations.NullMarked;
