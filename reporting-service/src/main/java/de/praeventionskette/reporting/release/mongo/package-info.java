/** Keeps releases. */
@NullMarked
package de.praeventionskette.reporting.release.mongo;

import org.jspecify.annotations.NullMarked;
