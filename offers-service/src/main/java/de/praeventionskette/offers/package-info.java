/** The offers service: what help exists, where, for whom, and how many places are free. */
@NullMarked
package de.praeventionskette.offers;

import org.jspecify.annotations.NullMarked;
