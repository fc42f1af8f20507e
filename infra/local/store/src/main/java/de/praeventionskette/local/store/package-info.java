/** The embedded document store: mongo-java-server on H2, made durable, indexed and self-compacting, for local runs and tests. */
@NullMarked
package de.praeventionskette.local.store;

import org.jspecify.annotations.NullMarked;
