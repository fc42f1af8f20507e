/** What the world hears of municipalities. */
@NullMarked
package de.praeventionskette.network.municipality.kafka;

import org.jspecify.annotations.NullMarked;
