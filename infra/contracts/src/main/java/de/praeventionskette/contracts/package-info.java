/**
 * The published language of the four services: what their events say, and the words they share. No logic, no framework.
 *
 * <p>A coded word (enum) in a record is {@code null} where the reader does not know the value yet: an older reader takes what
 * a newer writer says as "unknown" instead of failing. Writers always set it, unless the schema calls it optional.
 */
@NullMarked
package de.praeventionskette.contracts;

import org.jspecify.annotations.NullMarked;
