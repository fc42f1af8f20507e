/** Names that other services publish: municipalities, organizations and their teams. */
@NullMarked
package de.praeventionskette.reporting.replica;

import org.jspecify.annotations.NullMarked;
