/** Organizations (Träger, Einrichtungen) with their teams and locations. */
@NullMarked
package de.praeventionskette.offers.organization;

import org.jspecify.annotations.NullMarked;
