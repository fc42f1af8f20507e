/** Reads published paths. */
@NullMarked
package de.praeventionskette.reporting.path.kafka;

import org.jspecify.annotations.NullMarked;
