/** What all recorded things share: public ids, the port they are kept behind, and who may record. */
@NullMarked
package de.praeventionskette.network.register;

import org.jspecify.annotations.NullMarked;
