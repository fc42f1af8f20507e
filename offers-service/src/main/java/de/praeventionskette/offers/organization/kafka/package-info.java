/** Organizations as the world hears of them. */
@NullMarked
package de.praeventionskette.offers.organization.kafka;

import org.jspecify.annotations.NullMarked;
