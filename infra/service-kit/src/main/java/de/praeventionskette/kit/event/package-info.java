/** Events as they travel: CloudEvents in Kafka’s binary mode, written and read in one place. */
@NullMarked
package de.praeventionskette.kit.event;

import org.jspecify.annotations.NullMarked;
