/** Municipalities as this service needs them: their keys, and their names as far as the network service has told them. */
@NullMarked
package de.praeventionskette.offers.municipality;

import org.jspecify.annotations.NullMarked;
