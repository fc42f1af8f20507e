/** What the world hears of jurisdictions. */
@NullMarked
package de.praeventionskette.network.jurisdiction.kafka;

import org.jspecify.annotations.NullMarked;
