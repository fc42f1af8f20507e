/** What the world hears of agencies. */
@NullMarked
package de.praeventionskette.network.agency.kafka;

import org.jspecify.annotations.NullMarked;
