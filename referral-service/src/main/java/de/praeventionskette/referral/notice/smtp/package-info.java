/** Letters by SMTP. */
@NullMarked
package de.praeventionskette.referral.notice.smtp;

import org.jspecify.annotations.NullMarked;
