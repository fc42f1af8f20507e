/** Networks as JSON and as a page. */
@NullMarked
package de.praeventionskette.network.network.web;

import org.jspecify.annotations.NullMarked;
