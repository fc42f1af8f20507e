/** The smallest service that checks a token and keeps a document: what the platform itself costs. */
@NullMarked
package de.praeventionskette.bench.bare;

import org.jspecify.annotations.NullMarked;
