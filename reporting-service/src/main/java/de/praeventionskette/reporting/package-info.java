/** Reporting: what really happens on the ways of children, without exposing a child. */
@NullMarked
package de.praeventionskette.reporting;

import org.jspecify.annotations.NullMarked;
