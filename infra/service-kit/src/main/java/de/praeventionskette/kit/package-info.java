/** What every service needs and none should write itself; this package only holds the defaults of configuration. */
@NullMarked
package de.praeventionskette.kit;

import org.jspecify.annotations.NullMarked;
