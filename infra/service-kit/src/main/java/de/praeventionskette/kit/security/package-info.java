/** Who calls, in which membership, and who may call what: bearer tokens, the acting membership, default deny. */
@NullMarked
package de.praeventionskette.kit.security;

import org.jspecify.annotations.NullMarked;
