/** From when until when a team answers nothing, and which team answers instead. */
@NullMarked
package de.praeventionskette.referral.absence;

import org.jspecify.annotations.NullMarked;
