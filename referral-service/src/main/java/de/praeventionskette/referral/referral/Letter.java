package de.praeventionskette.referral.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a family takes to where it is referred.
 *
 * @param sender who referred; null: the family asked itself
 * @param offer title of the offer
 * @param together how both professionals hand over together; null: they do not
 * @param hidden whether the letter may not say where help is
 * @param code the family's path code; null: it has it already, or has none
 */
public record Letter(
        LocalDate askedOn,
        @Nullable Party sender,
        Party receiver,
        String offer,
        @Nullable Together together,
        boolean hidden,
        @Nullable String code) {
    @Override
    public String toString() {
        return "Letter[…]";
    }
}
