/** What operators see and do: parked messages and replays, as pages and API. */
@NullMarked
package de.praeventionskette.kit.ops;

import org.jspecify.annotations.NullMarked;
