/** What paths.v1 hears: pseudonymised, by the day, only with consent. */
@NullMarked
package de.praeventionskette.referral.path.kafka;

import org.jspecify.annotations.NullMarked;
