/** Child processes that never outlive their parent, and the broker, store and issuer that tests run on. */
@NullMarked
package de.praeventionskette.local.platform;

import org.jspecify.annotations.NullMarked;
