/** Released figures as public pages and API. */
@NullMarked
package de.praeventionskette.reporting.release.web;

import org.jspecify.annotations.NullMarked;
