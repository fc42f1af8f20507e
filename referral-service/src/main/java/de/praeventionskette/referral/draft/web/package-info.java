/** The list of one's drafts, and what a page brings to keep one on a device. */
@NullMarked
package de.praeventionskette.referral.draft.web;

import org.jspecify.annotations.NullMarked;
