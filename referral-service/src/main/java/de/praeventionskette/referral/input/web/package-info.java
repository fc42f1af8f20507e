/** How pages say days, ages and mistakes in the language of their reader. */
@NullMarked
package de.praeventionskette.referral.input.web;

import org.jspecify.annotations.NullMarked;
