/** From the outbox to reactions of this service and then to Kafka: one fenced leader per service. */
@NullMarked
package de.praeventionskette.kit.relay;

import org.jspecify.annotations.NullMarked;
