/** Public bodies that can be responsible, with their teams. */
@NullMarked
package de.praeventionskette.network.agency;

import org.jspecify.annotations.NullMarked;
