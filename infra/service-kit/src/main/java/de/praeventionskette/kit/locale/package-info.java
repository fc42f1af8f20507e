/** The language of a request and the texts of kit and service in both languages. */
@NullMarked
package de.praeventionskette.kit.locale;

import org.jspecify.annotations.NullMarked;
