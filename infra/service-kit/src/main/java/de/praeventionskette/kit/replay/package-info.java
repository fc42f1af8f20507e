/** Rebuilding a projection beside the living one, then switching over. */
@NullMarked
package de.praeventionskette.kit.replay;

import org.jspecify.annotations.NullMarked;
