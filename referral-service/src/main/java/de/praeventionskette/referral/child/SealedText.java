package de.praeventionskette.referral.child;

/** A text encrypted with a child's key, in Base64. Only the child's key opens it. */
public record SealedText(String value) {
    @Override
    public String toString() {
        return "SealedText[…]";
    }
}
