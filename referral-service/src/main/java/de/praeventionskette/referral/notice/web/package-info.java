/** Notices for people and for other programs. */
@NullMarked
package de.praeventionskette.referral.notice.web;

import org.jspecify.annotations.NullMarked;
