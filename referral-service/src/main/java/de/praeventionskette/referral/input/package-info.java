/** Reads what people and machines send into values, naming every field at fault at once. */
@NullMarked
package de.praeventionskette.referral.input;

import org.jspecify.annotations.NullMarked;
