/** Invents a year of referrals, the same every time: who went which way, how long it took, and how it ended. */
@NullMarked
package de.praeventionskette.local.launcher.sample.story;

import org.jspecify.annotations.NullMarked;
