/** The invented organizations and offers of the sample regions, from data files. */
@NullMarked
package de.praeventionskette.local.launcher.sample.catalogue;

import org.jspecify.annotations.NullMarked;
