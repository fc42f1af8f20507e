/** Ways of children whose family allowed statistics: the records on {@code paths.v1}, read by the reporting service only. */
@NullMarked
package de.praeventionskette.contracts.paths;

import org.jspecify.annotations.NullMarked;
