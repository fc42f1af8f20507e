/** Every look at protected data, written down before the data is answered, in a chain that shows tampering. */
@NullMarked
package de.praeventionskette.kit.access;

import org.jspecify.annotations.NullMarked;
