/** Own reasons for people and for other programs. */
@NullMarked
package de.praeventionskette.referral.reason.web;

import org.jspecify.annotations.NullMarked;
