/** Municipalities as JSON. */
@NullMarked
package de.praeventionskette.network.municipality.web;

import org.jspecify.annotations.NullMarked;
