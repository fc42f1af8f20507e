/** Every error as a problem detail (RFC 9457) or a page, in the language of the request, with a stable code and nothing personal. */
@NullMarked
package de.praeventionskette.kit.problem;

import org.jspecify.annotations.NullMarked;
