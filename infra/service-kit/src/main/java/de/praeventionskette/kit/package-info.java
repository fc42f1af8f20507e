/** What every service needs and none should write: wired as one starter. */
@NullMarked
package de.praeventionskette.kit;

import org.jspecify.annotations.NullMarked;
