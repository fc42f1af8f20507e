package de.praeventionskette.gateway.protection;

import java.io.IOException;

/** A request body went on beyond the allowed size. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long allowed) {
        super("The request body is larger than " + allowed + " bytes");
    }
}
