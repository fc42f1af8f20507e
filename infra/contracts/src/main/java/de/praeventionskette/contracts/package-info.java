/** The published language of the four services: what their events say, and the words they share. No logic, no framework. */
@NullMarked
package de.praeventionskette.contracts;

import org.jspecify.annotations.NullMarked;
