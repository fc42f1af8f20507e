/** How a child is written in requests and answers. */
@NullMarked
package de.praeventionskette.referral.child.web;

import org.jspecify.annotations.NullMarked;
