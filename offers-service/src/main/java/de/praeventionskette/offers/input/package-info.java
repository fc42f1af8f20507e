/** Reading what callers send into types that are always valid, naming every field that is not as it must be. */
@NullMarked
package de.praeventionskette.offers.input;

import org.jspecify.annotations.NullMarked;
