/** Kommunen: the towns and municipalities of a region, or a district as a whole. */
@NullMarked
package de.praeventionskette.network.municipality;

import org.jspecify.annotations.NullMarked;
