/** Who works with whom and who is responsible for what: municipalities, agencies, jurisdictions, networks. */
@NullMarked
package de.praeventionskette.network;

import org.jspecify.annotations.NullMarked;
