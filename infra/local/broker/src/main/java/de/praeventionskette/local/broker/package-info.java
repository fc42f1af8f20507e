/** Runs Kafka from its own jars as a single node, in a process of its own. */
@NullMarked
package de.praeventionskette.local.broker;

import org.jspecify.annotations.NullMarked;
