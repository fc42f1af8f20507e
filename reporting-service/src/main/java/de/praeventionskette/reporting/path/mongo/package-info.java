/** Keeps the rows of paths. */
@NullMarked
package de.praeventionskette.reporting.path.mongo;

import org.jspecify.annotations.NullMarked;
