/** Sign-in by OpenID Connect, the session that holds the tokens, and the way out. */
@NullMarked
package de.praeventionskette.gateway.session;

import org.jspecify.annotations.NullMarked;
