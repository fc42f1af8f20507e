/** Recognises files by their content, with Apache Tika. */
@NullMarked
package de.praeventionskette.referral.consent.sheet.tika;

import org.jspecify.annotations.NullMarked;
