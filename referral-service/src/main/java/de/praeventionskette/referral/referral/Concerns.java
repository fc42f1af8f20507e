package de.praeventionskette.referral.referral;

import java.util.List;

/** Anlässe that a referral may name; configured by the region, never free text. */
public record Concerns(List<String> codes) {
    public Concerns {
        codes = List.copyOf(codes);
    }

    /** Whether a code is one of them. */
    public boolean has(String code) {
        return codes.contains(code);
    }
}
