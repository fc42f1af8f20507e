/** Networks with their members and bodies. */
@NullMarked
package de.praeventionskette.network.network;

import org.jspecify.annotations.NullMarked;
