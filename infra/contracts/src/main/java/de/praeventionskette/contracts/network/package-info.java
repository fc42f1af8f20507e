/** Who works with whom and who is responsible: the records on {@code network.v1}, readable by everyone. */
@NullMarked
package de.praeventionskette.contracts.network;

import org.jspecify.annotations.NullMarked;
