/** Agencies as JSON. */
@NullMarked
package de.praeventionskette.network.agency.web;

import org.jspecify.annotations.NullMarked;
