/** Organizations in their store. */
@NullMarked
package de.praeventionskette.offers.organization.mongo;

import org.jspecify.annotations.NullMarked;
