/** The path map and the figures by state as pages and API. */
@NullMarked
package de.praeventionskette.reporting.map.web;

import org.jspecify.annotations.NullMarked;
