/** Measures the started system, each figure beside a floor that was taken in the same run. */
@NullMarked
package de.praeventionskette.bench;

import org.jspecify.annotations.NullMarked;
