/** What the world hears of networks. */
@NullMarked
package de.praeventionskette.network.network.kafka;

import org.jspecify.annotations.NullMarked;
