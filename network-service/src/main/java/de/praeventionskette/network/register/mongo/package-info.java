/** Registers on the aggregate store. */
@NullMarked
package de.praeventionskette.network.register.mongo;

import org.jspecify.annotations.NullMarked;
