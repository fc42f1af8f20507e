/** Loads the sample regions, invented but for public facts, through the public APIs of the running system. */
@NullMarked
package de.praeventionskette.local.launcher.sample;

import org.jspecify.annotations.NullMarked;
