/** Jurisdictions and the answer to who is responsible, as JSON and as a page. */
@NullMarked
package de.praeventionskette.network.jurisdiction.web;

import org.jspecify.annotations.NullMarked;
