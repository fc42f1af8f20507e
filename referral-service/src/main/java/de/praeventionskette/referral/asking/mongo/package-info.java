/** Where requests of families are counted. */
@NullMarked
package de.praeventionskette.referral.asking.mongo;

import org.jspecify.annotations.NullMarked;
