package de.praeventionskette.referral.child;

import org.jspecify.annotations.Nullable;

/**
 * A child whose reading is on record.
 *
 * @param identity who it is
 * @param key opens further texts about this child
 */
public record OpenChild(Identity identity, ChildKey key) {
    /** A further text about this child. */
    public @Nullable String text(@Nullable SealedText sealed) {
        return sealed == null ? null : key.open(sealed);
    }

    @Override
    public String toString() {
        return "OpenChild[…]";
    }
}
