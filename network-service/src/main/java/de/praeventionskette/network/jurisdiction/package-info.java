/** Zuständigkeit: who is responsible for what where, as data with validity and source, and the answer to that question. */
@NullMarked
package de.praeventionskette.network.jurisdiction;

import org.jspecify.annotations.NullMarked;
