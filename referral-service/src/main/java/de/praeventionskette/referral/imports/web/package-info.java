/** The API of imports. */
@NullMarked
package de.praeventionskette.referral.imports.web;

import org.jspecify.annotations.NullMarked;
