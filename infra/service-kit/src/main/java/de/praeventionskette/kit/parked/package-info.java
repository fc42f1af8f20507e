/** What could not be read: kept with its place, shown to operators, replayed or discarded by them. */
@NullMarked
package de.praeventionskette.kit.parked;

import org.jspecify.annotations.NullMarked;
