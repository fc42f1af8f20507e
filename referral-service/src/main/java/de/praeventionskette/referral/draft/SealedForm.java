package de.praeventionskette.referral.draft;

/** A form encrypted with its draft's own key, in Base64. */
public record SealedForm(String value) {
    @Override
    public String toString() {
        return "SealedForm[…]";
    }
}
