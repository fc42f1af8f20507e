/** The public finder over HTTP: API and page. */
@NullMarked
package de.praeventionskette.offers.finder.web;

import org.jspecify.annotations.NullMarked;
