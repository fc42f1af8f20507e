/** How the parts of this service are put together. */
@NullMarked
package de.praeventionskette.referral.wiring;

import org.jspecify.annotations.NullMarked;
