/** Says no in the way the asker understands: a page for people, problem details for programs. */
@NullMarked
package de.praeventionskette.gateway.refusal;

import org.jspecify.annotations.NullMarked;
