/** Starts the whole system on one machine, each part in a process of its own, and stops it in order. */
@NullMarked
package de.praeventionskette.local.launcher;

import org.jspecify.annotations.NullMarked;
