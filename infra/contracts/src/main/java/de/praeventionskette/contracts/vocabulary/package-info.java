/** The field’s coded words, shared by events, APIs and claims. */
@NullMarked
package de.praeventionskette.contracts.vocabulary;

import org.jspecify.annotations.NullMarked;
