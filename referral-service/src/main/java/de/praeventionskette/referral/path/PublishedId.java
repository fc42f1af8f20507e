package de.praeventionskette.referral.path;

import java.util.UUID;

/** Id under which a path is counted: random, and another one after each withdrawal. */
public record PublishedId(String value) {
    static PublishedId random() {
        return new PublishedId(UUID.randomUUID().toString());
    }
}
