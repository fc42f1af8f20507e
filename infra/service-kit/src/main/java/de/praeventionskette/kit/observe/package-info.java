/** Traces, metrics and logs that carry ids and no personal data. */
@NullMarked
package de.praeventionskette.kit.observe;

import org.jspecify.annotations.NullMarked;
