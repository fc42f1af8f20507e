/** Publishes releases. */
@NullMarked
package de.praeventionskette.reporting.release.kafka;

import org.jspecify.annotations.NullMarked;
