/** HTTP side of organizations: API and page. */
@NullMarked
package de.praeventionskette.offers.organization.web;

import org.jspecify.annotations.NullMarked;
