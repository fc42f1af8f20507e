/** The API of the access log. */
@NullMarked
package de.praeventionskette.referral.child.access.web;

import org.jspecify.annotations.NullMarked;
