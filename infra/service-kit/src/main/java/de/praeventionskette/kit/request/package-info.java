/** What changes and lists have in common: idempotency keys, versions as ETags, cursors and limits. */
@NullMarked
package de.praeventionskette.kit.request;

import org.jspecify.annotations.NullMarked;
