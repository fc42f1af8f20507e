package de.praeventionskette.referral.child;

/** The key of one child. */
public interface ChildKey {
    /** Encrypts a text for this child. */
    SealedText seal(String text);

    /**
     * Encrypts a file for this child.
     *
     * @param place where it belongs: sealed for one place, it opens at no other
     */
    byte[] sealFile(byte[] content, String place);

    /** Opens a file that was sealed for this child and this place; fails with {@link IllegalStateException} on anything else. */
    byte[] openFile(byte[] sealed, String place);

    /** Opens what was sealed for this child; fails with {@link IllegalStateException} on anything else. */
    String open(SealedText text);
}
