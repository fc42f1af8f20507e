/** Keeps the replicated names. */
@NullMarked
package de.praeventionskette.reporting.replica.mongo;

import org.jspecify.annotations.NullMarked;
