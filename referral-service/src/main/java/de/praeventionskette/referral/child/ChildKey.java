package de.praeventionskette.referral.child;

/** The key of one child. */
public interface ChildKey {
    /** Encrypts a text for this child. */
    SealedText seal(String text);

    /** Opens what was sealed for this child; fails with {@link IllegalStateException} on anything else. */
    String open(SealedText text);
}
