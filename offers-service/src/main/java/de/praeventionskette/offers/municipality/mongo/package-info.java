/** A copy of the municipalities' names, fed by {@code network.v1}. */
@NullMarked
package de.praeventionskette.offers.municipality.mongo;

import org.jspecify.annotations.NullMarked;
