/** Aggregates with an outbox inside: state change and event are one atomic write of one document. */
@NullMarked
package de.praeventionskette.kit.aggregate;

import org.jspecify.annotations.NullMarked;
